/// A look at a file's layout before the YAML parser sees it.
///
/// The parser descends once per level and follows every alias, so deep nesting would exhaust its stack and
/// nested aliases its memory. The scan knows YAML's tokens, one line at a time: brackets and quotation marks
/// close on the line that opened them, so no line can mislead the reading of the next. It refuses what these
/// files never need: anchors, aliases, tags, directives and keys marked with `?`.
struct LayoutScan {
  /// What is refused and where; line and column count from 1.
  struct Fault: Error {
    let line: Int
    let column: Int
    let problem: String
  }

  /// Deepest nesting of brackets, and rightmost column of a key or an item.
  static let deepest = 32
  static let widest = 64
  /// The most values of one file: each costs the parser some hundred bytes.
  static let mostValues = 2_000_000

  private let bytes: [UInt8]
  private var line = 1
  private var lineStart = 0
  private var values = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes through a text in UTF-8 with line feeds only.
  static func check(_ bytes: [UInt8]) throws(Fault) {
    var scan = LayoutScan(bytes)
    while scan.lineStart < bytes.count {
      let end = bytes[scan.lineStart...].firstIndex(of: .lineFeed) ?? bytes.count
      try scan.checkLine(until: end)
      scan.line += 1
      scan.lineStart = end + 1
    }
  }

  private mutating func checkLine(until end: Int) throws(Fault) {
    var index = lineStart
    var open: [Int] = []
    // Where the last scalar or closed bracket began, while it may still turn out to be a key.
    var key: Int?
    if index < end, bytes[index] == .percent {
      throw fault(index, "directives are not read; leave the line out")
    }
    if isDocumentMark(at: index, end) { index += 3 }
    while index < end {
      let byte = bytes[index]
      let isBeforeBlank = index + 1 >= end || bytes[index + 1].isBlank
      switch byte {
      case .space, .tab: break
      case .hash:
        guard index == lineStart || bytes[index - 1].isBlank else {
          throw fault(index, "put a space before '#', or the text in quotes")
        }
        index = end
      case .quote, .apostrophe:
        key = index
        index = try closingQuote(of: index, end)
        try count(index)
      case .bracket, .brace:
        open.append(index)
        key = nil
        try count(index)
        guard open.count <= Self.deepest else { throw deep(index) }
      case .closingBracket, .closingBrace:
        key = open.popLast() ?? key
      case .comma where !open.isEmpty: key = nil
      case .hyphen where isBeforeBlank:
        guard index - lineStart < Self.widest else { throw deep(index) }
        key = nil
        try count(index)
      case .question where isBeforeBlank || !open.isEmpty:
        throw fault(
          index, "keys marked with '?' are not read; put a text that begins with it in quotes")
      case .colon where isBeforeBlank || !open.isEmpty:
        if open.isEmpty {
          guard let key else {
            throw fault(index, "there is no key before this ':'; write 'key: value'")
          }
          guard key - lineStart < Self.widest else { throw deep(key) }
        }
        key = nil
      case .ampersand, .star:
        throw fault(
          index,
          "anchors and aliases are not read; write the value out, or put a text that begins with "
            + "'\(Character(Unicode.Scalar(byte)))' in quotes")
      case .exclamation:
        throw fault(index, "tags are not read; put a text that begins with '!' in quotes")
      case .bar where open.isEmpty, .greater where open.isEmpty:
        try count(index)
        index = end
      default:
        key = index
        index = lastOfPlain(from: index, end, isInBrackets: !open.isEmpty)
        try count(index)
      }
      index += 1
    }
    if let index = open.last {
      throw fault(
        index,
        "the bracket that opens here is not closed on its line; close it, or write one item a line, "
          + "each beginning with '- '")
    }
  }

  private mutating func count(_ index: Int) throws(Fault) {
    values += 1
    guard values <= Self.mostValues else {
      throw fault(index, "the file holds more than \(Self.mostValues) values; split it")
    }
  }

  private func isDocumentMark(at index: Int, _ end: Int) -> Bool {
    guard index + 3 <= end, index + 3 == end || bytes[index + 3].isBlank else { return false }
    let mark = bytes[index..<index + 3]
    return mark.allSatisfy { $0 == .hyphen } || mark.allSatisfy { $0 == .stop }
  }

  private func closingQuote(of start: Int, _ end: Int) throws(Fault) -> Int {
    var index = start + 1
    while index < end {
      switch bytes[index] {
      case .backslash where bytes[start] == .quote: index += 1
      case bytes[start]:
        guard bytes[start] == .apostrophe, index + 1 < end, bytes[index + 1] == .apostrophe else {
          return index
        }
        index += 1
      default: break
      }
      index += 1
    }
    throw fault(start, "the quotation mark that begins here has no end on its line; close it")
  }

  /// The last byte of an unquoted text; inside brackets it ends before the next bracket or comma.
  private func lastOfPlain(from start: Int, _ end: Int, isInBrackets: Bool) -> Int {
    var index = start
    while index + 1 < end {
      let next = bytes[index + 1]
      let isColon = next == .colon && (index + 2 >= end || bytes[index + 2].isBlank)
      let isComment = next == .hash && bytes[index].isBlank
      if isColon || isComment || (isInBrackets && next.endsPlainInBrackets) { return index }
      index += 1
    }
    return index
  }

  private func deep(_ index: Int) -> Fault {
    fault(index, "lists and groups are nested too deeply; these files need six levels at most")
  }

  private func fault(_ index: Int, _ problem: String) -> Fault {
    let before = bytes[lineStart..<index]
    return Fault(
      line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1, problem: problem)
  }
}

extension UInt8 {
  fileprivate static let lineFeed: Self = 10
  fileprivate static let tab: Self = 9
  fileprivate static let space: Self = 32
  fileprivate static let exclamation: Self = 33
  fileprivate static let quote: Self = 34
  fileprivate static let hash: Self = 35
  fileprivate static let percent: Self = 37
  fileprivate static let ampersand: Self = 38
  fileprivate static let apostrophe: Self = 39
  fileprivate static let star: Self = 42
  fileprivate static let comma: Self = 44
  fileprivate static let hyphen: Self = 45
  fileprivate static let stop: Self = 46
  fileprivate static let colon: Self = 58
  fileprivate static let greater: Self = 62
  fileprivate static let question: Self = 63
  fileprivate static let bracket: Self = 91
  fileprivate static let backslash: Self = 92
  fileprivate static let closingBracket: Self = 93
  fileprivate static let brace: Self = 123
  fileprivate static let bar: Self = 124
  fileprivate static let closingBrace: Self = 125

  fileprivate var isBlank: Bool { self == .space || self == .tab }

  fileprivate var endsPlainInBrackets: Bool {
    self == .comma || self == .bracket || self == .closingBracket || self == .brace
      || self == .closingBrace
  }
}
