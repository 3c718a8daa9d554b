/// A line of a file as its octets are, before folds are taken out.
struct PhysicalLine: Sendable {
  /// How a line ends.
  enum Ending: Sendable {
    case crlf
    case lineFeed
    /// The file ends here.
    case none
  }

  /// Counted from 1.
  let number: Int
  let octets: ArraySlice<UInt8>
  let ending: Ending

  /// Whether the line goes on from the one before.
  var isContinuation: Bool { octets.first == 32 || octets.first == 9 }

  /// Cuts a file at its line feeds.
  static func lines(of bytes: [UInt8]) -> [PhysicalLine] {
    var lines: [PhysicalLine] = []
    var start = 0
    while start < bytes.count {
      let feed = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let isLast = feed == bytes.count
      let hasReturn = !isLast && feed > start && bytes[feed - 1] == 13
      lines.append(
        PhysicalLine(
          number: lines.count + 1, octets: bytes[start..<(hasReturn ? feed - 1 : feed)],
          ending: isLast ? .none : hasReturn ? .crlf : .lineFeed))
      start = feed + 1
    }
    return lines
  }
}

/// A line with its folds taken out, still as octets.
struct LogicalLine: Sendable {
  /// The number of the first physical line.
  let number: Int
  let octets: [UInt8]

  /// Joins folded lines (RFC 5545, section 3.1); empty lines are dropped.
  static func lines(of physical: [PhysicalLine]) -> [LogicalLine] {
    var lines: [LogicalLine] = []
    var number = 0
    var octets: [UInt8] = []
    for line in physical {
      if line.isContinuation, number > 0 {
        octets += line.octets.dropFirst()
        continue
      }
      if !octets.isEmpty { lines.append(LogicalLine(number: number, octets: octets)) }
      number = line.number
      octets = Array(line.octets)
    }
    if !octets.isEmpty { lines.append(LogicalLine(number: number, octets: octets)) }
    return lines
  }
}
