/// A calendar file that has passed what must be known before libical may see it.
///
/// libical is quadratic in the length of a line and recursive in the depth of components, and replaces broken
/// characters without a word; so all of that is refused here.
struct ReadableCalendar: Sendable {
  let file: String
  /// Without byte order mark.
  let bytes: [UInt8]
  let tree: CalendarTree

  private static let longestLine = 65_536
  private static let longestUnfolded = 1_048_576
  private static let deepest = 4
  private static let mostComponents = 50_000

  /// Checks the bytes of a file.
  init(_ bytes: [UInt8], file: String) throws(CalendarError) {
    self.file = file
    func refuse(_ problem: String, line: Int? = nil) -> CalendarError {
      .unreadable(file: file, line: line, problem: problem)
    }
    guard bytes.count <= CalendarReader.limit else {
      throw refuse(
        "the file has more than \(CalendarReader.limit) bytes; a calendar of that size is not read")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) {
      throw refuse("the file is UTF-16 text; save the calendar as UTF-8")
    }
    if let zero = body.firstIndex(of: 0) {
      throw refuse("this is not a text file (byte \(zero) is zero); give an iCalendar file (.ics)")
    }
    guard body.contains(where: { $0 > 32 }) else { throw refuse("the file is empty") }
    self.bytes = body
    let physical = PhysicalLine.lines(of: body)
    let lines = LogicalLine.lines(of: physical)
    let start = lines.first { $0.octets.contains { $0 > 32 } }
    let opening = Self.words(start?.octets ?? [])
    guard opening == "BEGIN:VCALENDAR" else {
      throw refuse(
        opening.hasPrefix("<")
          ? "this is a web page or XML, not a calendar; download the .ics file itself, which may need "
            + "a login"
          : "this is not an iCalendar file: it must begin with BEGIN:VCALENDAR", line: start?.number
      )
    }
    for line in physical {
      guard line.octets.count <= Self.longestLine else {
        throw refuse("the line is longer than \(Self.longestLine) bytes", line: line.number)
      }
    }
    for line in lines {
      guard line.octets.count <= Self.longestUnfolded else {
        throw refuse(
          "the unfolded line is longer than \(Self.longestUnfolded) bytes", line: line.number)
      }
      guard String(validating: line.octets, as: UTF8.self) != nil else {
        throw refuse("the line is not UTF-8 text; save the calendar as UTF-8", line: line.number)
      }
    }
    try Self.checkSize(lines) { refuse($0, line: $1) }
    let last = lines.last { $0.octets.contains { $0 > 32 } }
    guard Self.words(last?.octets ?? []) == "END:VCALENDAR" else {
      throw refuse(
        "the file ends before END:VCALENDAR; it was cut off, so get it again", line: last?.number)
    }
    tree = CalendarTree(lines.filter { $0.octets.contains { $0 > 32 } })
    if let broken = tree.complaints.first(where: { $0.kind == .structure }) {
      throw refuse(broken.text, line: broken.line)
    }
  }

  private static func checkSize(
    _ lines: [LogicalLine], _ refuse: (String, Int?) -> CalendarError
  ) throws(CalendarError) {
    var depth = 0
    var count = 0
    for line in lines {
      let start = line.octets.prefix(6).map { $0 | 32 }
      if start.starts(with: "begin:".utf8) {
        depth += 1
        count += 1
      } else if start.starts(with: "end:".utf8) {
        depth -= 1
      }
      guard depth <= deepest else {
        throw refuse("components are nested more than \(deepest) deep", line.number)
      }
      guard count <= mostComponents else {
        throw refuse("the file has more than \(mostComponents) components", line.number)
      }
    }
  }

  /// A line in capitals without spaces at its ends.
  private static func words(_ octets: [UInt8]) -> String {
    let text = String(decoding: octets.prefix(64), as: UTF8.self).uppercased()
    return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
