/// Where the events of a file are and what their series say, found in one pass over the octets.
///
/// libical is quadratic in the length of a line and recursive in the depth of components, so both are limited
/// here before it may see the file. It keeps the first 500 excluded days and drops rules it does not like, so the
/// lines of series are kept as they stand.
struct CalendarOutline: Sendable {
  /// An event: the line of its BEGIN, and its RRULE, EXDATE and RDATE.
  struct Event: Sendable {
    let line: Int
    var series: [ContentLine] = []
  }

  /// What is wrong with a file, and where.
  struct Problem: Error {
    let line: Int
    let text: String
  }

  private static let longestLine = 65_536
  private static let longestUnfolded = 1_048_576
  private static let deepest = 4
  private static let mostComponents = 50_000
  private static let lineFeed: UInt8 = 10

  private(set) var events: [Event] = []
  private var open: [(name: String, line: Int)] = []
  private var count = 0

  /// Reads the outline of a file that begins with BEGIN:VCALENDAR.
  init(_ octets: UnsafeBufferPointer<UInt8>) throws(Problem) {
    var number = 0
    var start = 0
    while start < octets.count {
      number += 1
      let first = number
      var end = Self.lineEnd(octets, from: start)
      try Self.checkLength(end - start, number)
      let line = start..<end
      start = end + 1
      var unfolded: [UInt8]?
      while start < octets.count, octets[start] == 32 || octets[start] == 9 {
        number += 1
        end = Self.lineEnd(octets, from: start)
        try Self.checkLength(end - start, number)
        var joined = unfolded ?? Self.trimmed(octets[line])
        joined += Self.trimmed(octets[(start + 1)..<max(end, start + 1)])
        guard joined.count <= Self.longestUnfolded else {
          throw Problem(
            line: first, text: "the unfolded line is longer than \(Self.longestUnfolded) bytes")
        }
        unfolded = joined
        start = end + 1
      }
      if let unfolded {
        try unfolded.withUnsafeBufferPointer { line throws(Problem) in
          try take(UnsafeBufferPointer(rebasing: line[...]), first)
        }
      } else {
        try take(UnsafeBufferPointer(rebasing: octets[line]), first)
      }
    }
    if let left = open.last {
      throw Problem(
        line: left.line,
        text: "BEGIN:\(left.name) has no END; the file was cut off, so get it again")
    }
  }

  private static func lineEnd(_ octets: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    octets[start...].firstIndex(of: lineFeed) ?? octets.count
  }

  private static func checkLength(_ length: Int, _ number: Int) throws(Problem) {
    guard length <= longestLine else {
      throw Problem(line: number, text: "the line is longer than \(longestLine) bytes")
    }
  }

  /// A line without the carriage return at its end.
  private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    Array(line.last == 13 ? line.dropLast() : line)
  }

  private mutating func take(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int
  ) throws(Problem) {
    if Self.begins(line, "begin:") {
      try begin(Self.word(line, after: 6), number)
    } else if Self.begins(line, "end:") {
      try end(Self.word(line, after: 4), number)
    } else if Self.begins(line, "begin;") || Self.begins(line, "end;") {
      throw Problem(line: number, text: "BEGIN and END have no parameters")
    } else if open.count == 2, open[1].name == "VEVENT",
      Self.begins(line, "rrule") || Self.begins(line, "exdate") || Self.begins(line, "rdate")
    {
      let octets = Self.trimmed(line[...])
      do throws(ContentLine.Problem) {
        let property = try ContentLine(LogicalLine(number: number, octets: octets))
        events[events.count - 1].series.append(property)
      } catch { throw Problem(line: number, text: error.text) }
    }
  }

  private mutating func begin(_ name: String, _ number: Int) throws(Problem) {
    guard open.count < Self.deepest else {
      throw Problem(line: number, text: "components are nested more than \(Self.deepest) deep")
    }
    count += 1
    guard count <= Self.mostComponents else {
      throw Problem(line: number, text: "the file has more than \(Self.mostComponents) components")
    }
    if name == "VEVENT", open.count == 1 { events.append(Event(line: number)) }
    open.append((name, number))
  }

  private mutating func end(_ name: String, _ number: Int) throws(Problem) {
    guard let top = open.popLast() else {
      throw Problem(line: number, text: "END:\(name) has no BEGIN")
    }
    guard top.name == name else {
      throw Problem(
        line: number, text: "END:\(name) stands where END:\(top.name) is wanted (line \(top.line))")
    }
  }

  /// Whether a line begins with a word given in small letters, in any case.
  private static func begins(_ line: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard line.count >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where line[index] | 32 != word.utf8Start[index] | 32 {
      return false
    }
    return true
  }

  /// The rest of a line in capitals, without spaces at its end.
  private static func word(_ line: UnsafeBufferPointer<UInt8>, after start: Int) -> String {
    var end = line.count
    while end > start, line[end - 1] <= 32 { end -= 1 }
    return String(decoding: line[start..<min(end, start + 64)], as: UTF8.self).uppercased()
  }
}
