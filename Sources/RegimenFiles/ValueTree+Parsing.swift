import CLibyaml

extension ValueTree {
  /// Parses a text; nil when it holds no value.
  ///
  /// ``LayoutScan`` has bounded the depth and the number of values before, and has refused aliases and tags.
  static func parse(_ source: SourceText) throws(FileErrors) -> ValueTree? {
    var text = source.text
    let result = text.withUTF8 { bytes in
      Result<ValueTree?, FileErrors> { () throws(FileErrors) in
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
          throw FileErrors([
            FileError(file: source.name, line: nil, column: nil, problem: "not enough memory")
          ])
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        var run = ParserRun(parser: parser, bytes: bytes, file: source.name)
        return try run.tree()
      }
    }
    return try result.get()
  }
}

/// One run of libyaml over a text.
private struct ParserRun {
  let parser: UnsafeMutablePointer<yaml_parser_t>
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  private var builder: ValueTreeBuilder
  private var documents = 0

  init(
    parser: UnsafeMutablePointer<yaml_parser_t>, bytes: UnsafeBufferPointer<UInt8>, file: String
  ) {
    self.parser = parser
    self.bytes = bytes
    self.file = file
    // These files take some twenty bytes a value; a bad guess costs nothing but time.
    builder = ValueTreeBuilder(room: min(bytes.count / 16, 4_096))
  }

  mutating func tree() throws(FileErrors) -> ValueTree? {
    var isOver = false
    while !isOver {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
      defer { yaml_event_delete(&event) }
      isOver = try take(event)
    }
    return builder.tree(file: file)
  }

  /// Takes the next event; true at the end of the text.
  private mutating func take(_ event: yaml_event_t) throws(FileErrors) -> Bool {
    let (line, column) = (Int(event.start_mark.line) + 1, Int(event.start_mark.column) + 1)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      guard documents == 1 else {
        throw problem("this is not YAML: but found another document", line, column)
      }
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      builder.add(.scalar, text: text, line: line, column: column)
    case YAML_SEQUENCE_START_EVENT: builder.add(.list, line: line, column: column)
    case YAML_MAPPING_START_EVENT: builder.add(.group, line: line, column: column)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let twins = builder.close() {
        throw problem(
          "the key '\(twins.keys.joined(separator: "', '"))' stands here more than once; keep one",
          twins.line, twins.column)
      }
    case YAML_STREAM_END_EVENT: return true
    default: break
    }
    return false
  }

  private func problem(_ text: String, _ line: Int, _ column: Int) -> FileErrors {
    FileErrors([FileError(file: file, line: line, column: column, problem: text)])
  }

  /// What libyaml did not like, and where.
  private func failure() -> FileErrors {
    let said = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    let hint =
      said.hasPrefix("mapping values are not allowed")
      ? "; put a text with ': ' in it in quotes" : ""
    if parser.pointee.error == YAML_READER_ERROR {
      let before = bytes.prefix(Int(parser.pointee.problem_offset))
      let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
      return problem(
        "this is not YAML: \(said)", before.count { $0 == 10 } + 1,
        before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }
    let mark = parser.pointee.problem_mark
    return problem(
      "this is not YAML: \(said)\(hint)", Int(mark.line) + 1, Int(mark.column) + 1)
  }
}
