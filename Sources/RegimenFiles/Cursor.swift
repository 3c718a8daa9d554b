import Yams

/// A place in a YAML file: its node, its path, and how to complain about it.
struct Cursor {
  let node: Node
  /// The key that names the node; nil for the root and for the items of a list.
  let key: Node?
  let path: String
  let file: String

  private init(node: Node, key: Node? = nil, path: String, file: String) {
    self.node = node
    self.key = key
    self.path = path
    self.file = file
  }

  /// Parses a file into its root.
  ///
  /// Every value is read as text, so no time goes into guessing types. The encoding is named, as the
  /// parser would else ask the environment for it.
  static func root(of source: SourceText) throws(FileErrors) -> Cursor {
    let root: Node?
    do { root = try Yams.compose(yaml: source.text, .basic, .default, .utf8) } catch {
      throw FileErrors([fileError(error, in: source.name)])
    }
    guard let root else {
      throw FileErrors([
        FileError(file: source.name, line: nil, column: nil, problem: "the file is empty")
      ])
    }
    return Cursor(node: root, path: "", file: source.name)
  }

  private static func fileError(_ error: any Error, in file: String) -> FileError {
    guard let error = error as? YamlError else {
      return FileError(file: file, line: nil, column: nil, problem: "this is not YAML: \(error)")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return FileError(
        file: file, line: mark.line, column: mark.column,
        problem: "this is not YAML: \(problem)" + hint(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let mark = context.mark
      let keys = duplicates.sorted().joined(separator: "', '")
      return FileError(
        file: file, line: mark.line, column: mark.column,
        problem: "the key '\(keys)' stands here more than once; keep one")
    default:
      return FileError(file: file, line: nil, column: nil, problem: "this is not YAML: \(error)")
    }
  }

  private static func hint(_ problem: String) -> String {
    problem.hasPrefix("mapping values are not allowed")
      ? "; put a text with ': ' in it in quotes" : ""
  }

  /// A cursor on a node below this one.
  func child(_ node: Node, _ name: String, key: Node? = nil) -> Cursor {
    Cursor(node: node, key: key, path: path.isEmpty ? name : "\(path).\(name)", file: file)
  }

  /// A cursor on an item of the list that stands here.
  func item(_ node: Node, _ index: Int) -> Cursor {
    Cursor(node: node, path: "\(path)[\(index)]", file: file)
  }

  /// The line of the key, or of the value where there is none.
  var line: Int? { (key ?? node).mark?.line }

  /// Whether a group of keys stands here.
  var isGroup: Bool { node.mapping != nil }

  /// Whether a list stands here.
  var isList: Bool { node.sequence != nil }

  /// The bare word that stands here, if one does.
  var word: String? { node.scalar?.string }

  /// An error at this place.
  func fail(_ problem: String) -> FileError {
    FileError(file: file, line: node.mark?.line, column: node.mark?.column, problem: problem)
  }

  /// An error about the key that names this place.
  func failKey(_ problem: String) -> FileError {
    let mark = (key ?? node).mark
    return FileError(file: file, line: mark?.line, column: mark?.column, problem: problem)
  }

  /// The scalar's text.
  func text() throws(FileError) -> String {
    guard case .scalar(let scalar) = node else {
      throw fail("'\(path)' must be a single value, not a list or a group of keys")
    }
    guard !scalar.string.isEmpty else { throw fail("'\(path)' is empty; write a value") }
    guard scalar.string.utf8.count <= 4_000 else {
      throw fail("'\(path)' is longer than 4000 bytes")
    }
    return scalar.string
  }

  /// The items of a list.
  func list() throws(FileError) -> [Cursor] {
    guard case .sequence(let sequence) = node else {
      throw fail("'\(path)' must be a list; begin each item with '- '")
    }
    return sequence.enumerated().map { index, item in
      self.item(item, index)
    }
  }

  /// The keys and values of a group whose keys are free.
  func entries() throws(FileError) -> [(key: String, value: Cursor)] {
    guard case .mapping(let mapping) = node else {
      throw fail("'\(path)' must be a group of keys, each written 'key: value'")
    }
    var entries: [(key: String, value: Cursor)] = []
    for (key, value) in mapping {
      let name = try child(key, "key").text()
      entries.append((name, child(value, name, key: key)))
    }
    return entries
  }

  /// A value read by a parser that may refuse it.
  func parse<Value>(
    _ what: String, _ read: (String) -> Value?
  ) throws(FileError) -> Value {
    let text = try text()
    guard let value = read(text) else { throw fail("'\(text)' is not \(what)") }
    return value
  }

  /// A whole number inside a range.
  func number(_ range: ClosedRange<Int>) throws(FileError) -> Int {
    try parse("a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// One of a closed list of words.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) throws(FileError) -> Value where Value.RawValue == String {
    let text = try text()
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    throw fail("'\(text)' is not known here" + Spelling.hint(for: text, among: words))
  }

  func flag() throws(FileError) -> Bool {
    try parse("true or false") { $0 == "true" ? true : $0 == "false" ? false : nil }
  }
}
