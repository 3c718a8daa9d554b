/// Reads JSON (RFC 8259) front to back, without building a tree.
///
/// The exchange files reach a hundred thousand visits; a tree of boxed values would cost more time
/// and memory than the plan. Whoever reads asks for what must come next and gets it, or an error
/// with line and column. Values nobody asked for are checked and skipped.
package struct ExchangeReader {
  private let bytes: [UInt8]
  private var position: Int

  /// Deepest nesting that is read; deeper input is refused, so no input can exhaust the stack.
  private static let deepest = 32

  /// A reader at the start of `bytes`; a byte order mark is passed over.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// An error at the place the reader has reached.
  package func fault(_ reason: String) -> ExchangeError {
    fault(reason, at: position)
  }

  private func fault(_ reason: String, at place: Int) -> ExchangeError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return ExchangeError(line: line, column: before.endIndex - start + 1, reason: reason)
  }

  /// Reads an object and calls `member` with each name; `member` reads the value or skips it.
  package mutating func object(
    _ member: (inout ExchangeReader, String) throws(ExchangeError) -> Void
  ) throws(ExchangeError) {
    try open("{", "an object")
    var seen: Set<String> = []
    if close("}") { return }
    while true {
      skipSpace()
      let place = position
      let name = try string("a member name in quotes")
      guard seen.insert(name).inserted else {
        throw fault("\"\(name)\" stands twice in one object", at: place)
      }
      try open(":", "\":\" after \"\(name)\"")
      try member(&self, name)
      if close("}") { return }
      try open(",", "\",\" or \"}\"")
    }
  }

  /// Reads an array and calls `element` for each entry, with its index.
  package mutating func array(
    _ element: (inout ExchangeReader, Int) throws(ExchangeError) -> Void
  ) throws(ExchangeError) {
    try open("[", "an array")
    if close("]") { return }
    var index = 0
    while true {
      try element(&self, index)
      index += 1
      if close("]") { return }
      try open(",", "\",\" or \"]\"")
    }
  }

  /// Reads a whole number inside `range`, called `what` in messages.
  package mutating func integer(
    _ what: String, in range: ClosedRange<Int>
  ) throws(ExchangeError) -> Int {
    skipSpace()
    let place = position
    let number = try decimal(what)
    guard number.places == 0 else { throw fault("\(what) must be a whole number", at: place) }
    guard range.contains(number.mantissa) else {
      throw fault(
        "\(what) is \(number.mantissa); it must lie between \(range.lowerBound) and "
          + "\(range.upperBound)", at: place)
    }
    return number.mantissa
  }

  /// Reads a number exactly; at most 15 digits, and no exponent beyond them.
  package mutating func decimal(_ what: String) throws(ExchangeError) -> ExchangeDecimal {
    skipSpace()
    let place = position
    let negative = take("-")
    let whole = digits()
    var behind: [UInt8] = []
    guard !whole.isEmpty, whole.count == 1 || whole[0] != 0 else {
      throw fault("\(what): a number is wanted here", at: place)
    }
    if take(".") {
      behind = digits()
      guard !behind.isEmpty else { throw fault("\(what): digits are missing", at: place) }
    }
    var power = 0
    if take("e") || take("E") {
      let down = take("-")
      if !down { _ = take("+") }
      let exponent = digits()
      guard !exponent.isEmpty, exponent.count <= 2 else {
        throw fault("\(what): an exponent of one or two digits is wanted", at: place)
      }
      power = exponent.reduce(0) { $0 * 10 + Int($1) } * (down ? -1 : 1)
    }
    let all = whole + behind
    guard all.count <= 15, abs(power) <= 15 - min(15, all.count) || power == 0 else {
      throw fault("\(what): at most 15 digits are read", at: place)
    }
    let value = all.reduce(0) { $0 * 10 + Int($1) } * (negative ? -1 : 1)
    let places = behind.count - power
    return places >= 0
      ? ExchangeDecimal(mantissa: value, places: places)
      : ExchangeDecimal(mantissa: value * powerOfTen(-places))
  }

  /// Reads `true` or `false`.
  package mutating func boolean(_ what: String) throws(ExchangeError) -> Bool {
    skipSpace()
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw fault("\(what) must be true or false")
  }

  /// Reads a string; escapes are resolved.
  package mutating func string(_ what: String) throws(ExchangeError) -> String {
    skipSpace()
    let place = position
    guard take("\"") else { throw fault("\(what) is wanted here") }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("the text is not UTF-8", at: place)
        }
        return string
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case 0..<0x20:
        throw fault("a control character in a string must be escaped", at: position - 1)
      default: text.append(byte)
      }
    }
    throw fault("the string that begins here does not end", at: place)
  }

  /// Passes over one value of any kind.
  package mutating func skip() throws(ExchangeError) {
    try skip(depth: 0)
  }

  /// Checks that nothing but white space follows.
  package mutating func end() throws(ExchangeError) {
    skipSpace()
    guard position == bytes.count else { throw fault("nothing may follow the value") }
  }

  private mutating func skip(depth: Int) throws(ExchangeError) {
    guard depth < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
    skipSpace()
    guard position < bytes.count else { throw fault("the file ends where a value is wanted") }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      try object { (reader, _) throws(ExchangeError) in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "["):
      try array { (reader, _) throws(ExchangeError) in try reader.skip(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string("a string")
    default:
      if takeWord("true") || takeWord("false") || takeWord("null") { return }
      _ = try decimal("a value")
    }
  }

  private mutating func escape() throws(ExchangeError) -> [UInt8] {
    guard position < bytes.count else { throw fault("the file ends inside a string") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault("half a surrogate pair") }
      return Array(String(Character(scalar)).utf8)
    default: throw fault("unknown escape in a string", at: position - 1)
    }
  }

  private mutating func hexadecimal() throws(ExchangeError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count,
        let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue
      else { throw fault("four hexadecimal digits are wanted after \\u") }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }

  private mutating func digits() -> [UInt8] {
    var result: [UInt8] = []
    while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
      result.append(bytes[position] - 48)
      position += 1
    }
    return result
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let found = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if found { position += word.utf8CodeUnitCount }
    return found
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func open(_ scalar: Unicode.Scalar, _ what: String) throws(ExchangeError) {
    skipSpace()
    guard take(scalar) else {
      throw fault(position < bytes.count ? "\(what) is wanted here" : "the file ends too early")
    }
  }

  private mutating func close(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(scalar)
  }
}
