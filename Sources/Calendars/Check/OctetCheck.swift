/// What octets a calendar file may be made of (RFC 5545, section 3.1).
enum OctetCheck {
  /// The most octets of a line, its leading space included and its end not.
  static let longestLine = 75

  /// Checks the octets of a file.
  static func check(_ bytes: [UInt8], _ lines: [PhysicalLine], _ problems: inout ProblemList) {
    guard !bytes.isEmpty else {
      problems.note(1, "the file is empty")
      return
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      problems.note(1, "the file begins with a byte order mark; it must begin with BEGIN:VCALENDAR")
    }
    let feeds = lines.filter { $0.ending == .lineFeed }
    if let first = feeds.first {
      problems.note(
        first.number, "\(feeds.count) lines end in a line feed alone; lines end in CR and LF")
    }
    if let last = lines.last, last.ending == .none {
      problems.note(last.number, "the last line has no end; the file may have been cut off")
    }
    for line in lines {
      if line.octets.isEmpty { problems.note(line.number, "the line is empty") }
      if line.number == 1, line.isContinuation {
        problems.note(1, "the first line begins with a space, as if it went on from another")
      }
      if line.octets.count > longestLine {
        problems.note(
          line.number,
          "the line has \(line.octets.count) octets; at most \(longestLine) are allowed")
      }
      if let control = line.octets.first(where: { ($0 < 32 && $0 != 9) || $0 == 127 }) {
        problems.note(line.number, "the line holds the control character \(control)")
      }
    }
    checkCharacters(lines, &problems)
  }

  /// UTF-8 must be whole in each physical line: some readers decode before they unfold.
  private static func checkCharacters(_ lines: [PhysicalLine], _ problems: inout ProblemList) {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].isContinuation { end += 1 }
      let group = lines[start..<end]
      if let broken = group.first(where: { !isText($0.octets) }) {
        let whole = group.enumerated().flatMap {
          $0.offset == 0 ? $0.element.octets : $0.element.octets.dropFirst()
        }
        problems.note(
          broken.number,
          isText(whole[...])
            ? "the line is folded inside a character" : "the line is not UTF-8 text")
      }
      start = end
    }
  }

  private static func isText(_ octets: ArraySlice<UInt8>) -> Bool {
    String(validating: octets, as: UTF8.self) != nil
  }
}
