/// Reads JSON (RFC 8259) with the place of every fault, in bounded time and memory.
///
/// Foundation's reader is not used here: it folds 3.0 into 3, keeps one of two members of the same
/// name without a word, and cannot say where a fault is. A checker has to refuse all three.
struct JSONParser {
  /// The largest file read, in bytes.
  static let largestFile = 64 * 1024 * 1024
  /// The most values read from one file.
  static let mostValues = 2_000_000
  /// The deepest nesting read; the formats need 7.
  static let deepestNesting = 64

  /// The longest text read, in bytes.
  static let longestText = 100_000
  /// The digits 0 to 9.
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  let file: CheckedFile
  let bytes: [UInt8]
  var index = 0
  private var values = 0

  /// Reads the whole of `bytes` as one value.
  static func parse(
    _ bytes: [UInt8], file: CheckedFile
  ) throws(VerifierError) -> JSONValue {
    guard bytes.count <= largestFile else {
      throw .tooLarge(
        file: file, problem: "\(bytes.count) bytes", wanted: "at most \(largestFile) are read")
    }
    var parser = JSONParser(file: file, bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else {
      throw parser.fault("more text follows the end of the value", "one JSON value is needed")
    }
    return value
  }

  private init(file: CheckedFile, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// The next byte, or nil at the end.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value(depth: Int) throws(VerifierError) -> JSONValue {
    skipSpace()
    values += 1
    guard values <= Self.mostValues else {
      throw .tooLarge(
        file: file, problem: "more than \(Self.mostValues) values",
        wanted: "a clinic's plan has fewer")
    }
    guard depth < Self.deepestNesting else {
      throw fault(
        "nested more than \(Self.deepestNesting) deep", "the formats nest at most 7 deep")
    }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(let byte) where byte == UInt8(ascii: "-") || Self.digits.contains(byte):
      return try number()
    case nil: throw fault("the file ends where a value is needed", "is it complete?")
    default: throw fault("no JSON value starts with \(shown(next))", "a value is needed")
    }
  }

  private mutating func array(depth: Int) throws(VerifierError) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value(depth: depth + 1))
      if skip(UInt8(ascii: "]")) { return .array(elements) }
      guard skip(UInt8(ascii: ",")) else {
        throw fault("\(shown(next)) inside a list", "a comma or ] is needed")
      }
    }
  }

  private mutating func object(depth: Int) throws(VerifierError) -> JSONValue {
    index += 1
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else {
        throw fault("\(shown(next)) where a name is needed", "a name in double quotes is needed")
      }
      let start = index
      let name = try text()
      guard names.insert(name).inserted else {
        index = start
        throw fault("the name \(quoted(name)) stands twice in one object", "keep one of the two")
      }
      guard skip(UInt8(ascii: ":")) else {
        throw fault("\(shown(next)) after the name \(quoted(name))", "a colon is needed")
      }
      members.append((name, try value(depth: depth + 1)))
      if skip(UInt8(ascii: "}")) { return .object(members) }
      guard skip(UInt8(ascii: ",")) else {
        throw fault("\(shown(next)) inside an object", "a comma or } is needed")
      }
    }
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(VerifierError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else {
      throw fault("a misspelt word", "true, false or null is needed")
    }
    index += word.utf8.count
    return value
  }

  /// Skips space and then `byte`; false when something else follows.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  /// A byte as a message shows it.
  func shown(_ byte: UInt8?) -> String {
    guard let byte else { return "the end of the file" }
    return (0x21...0x7E).contains(byte)
      ? String(UnicodeScalar(byte)) : "byte \(String(byte, radix: 16))"
  }

  /// An error at the present place.
  func fault(_ problem: String, _ wanted: String) -> VerifierError {
    let before = bytes[..<min(index, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return .notJSON(file: file, line: line, column: column, problem: problem, wanted: wanted)
  }
}
