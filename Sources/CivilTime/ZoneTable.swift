/// The offsets of a zone from UTC over time, as a file of the zone database lists them.
///
/// The format is TZif (RFC 8536): the known changes of offset, then a rule for all later years.
struct ZoneTable: Hashable, Sendable {
  private let first: Int
  /// Instants of change, rising, in seconds since 1970.
  private let changes: [Int64]
  /// Seconds east of UTC from each change on.
  private let offsets: [Int]
  private let rule: ZoneRule?

  /// Reads the content of a zone file; nil when it is not one, or counts leap seconds.
  init?(file bytes: [UInt8]) {
    guard let short = Header(bytes, at: 0), short.version >= 2 else { return nil }
    // The second block repeats the first with instants of 64 bits.
    guard let header = Header(bytes, at: Header.size + short.length(ofInstant: 4)),
      header.leaps == 0, header.kinds > 0
    else { return nil }
    let start = header.start + Header.size
    let kindsStart = start + header.changes * 8
    let kinds = kindsStart + header.changes
    let end = start + header.length(ofInstant: 8)
    guard end <= bytes.count else { return nil }
    let known = (0..<header.kinds).map { kind in
      Int(Int32(truncatingIfNeeded: Self.number(bytes, at: kinds + kind * 6, count: 4)))
    }
    var changes: [Int64] = []
    var offsets: [Int] = []
    for index in 0..<header.changes {
      let kind = Int(bytes[kindsStart + index])
      let instant = Self.number(bytes, at: start + index * 8, count: 8)
      guard kind < known.count, changes.last.map({ $0 < instant }) ?? true else { return nil }
      changes.append(instant)
      offsets.append(known[kind])
    }
    let footer = bytes[end...].drop { $0 == 10 }.prefix { $0 != 10 }
    rule = footer.isEmpty ? nil : ZoneRule(footer)
    guard footer.isEmpty || rule != nil else { return nil }
    first = known[0]
    self.changes = changes
    self.offsets = offsets
  }

  /// Seconds east of UTC at an instant.
  func offset(atUTC seconds: Int64) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let rule { return rule.offset(atUTC: seconds) }
    return low == 0 ? first : offsets[low - 1]
  }

  private static func number(_ bytes: [UInt8], at start: Int, count: Int) -> Int64 {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int64($1) }
  }

  /// What a block of a zone file holds.
  private struct Header {
    static let size = 44
    let start: Int
    let version: Int
    let marksUTC: Int
    let marksStandard: Int
    let leaps: Int
    let changes: Int
    let kinds: Int
    let letters: Int

    /// Reads a header; nil when there is none.
    init?(_ bytes: [UInt8], at start: Int) {
      guard start + Self.size <= bytes.count, bytes[start...].starts(with: Array("TZif".utf8))
      else { return nil }
      let counts = (0..<6).map {
        Int(ZoneTable.number(bytes, at: start + 20 + $0 * 4, count: 4))
      }
      guard counts.allSatisfy({ $0 <= 100_000 }) else { return nil }
      self.start = start
      version = Int(bytes[start + 4]) - 48
      (marksUTC, marksStandard, leaps) = (counts[0], counts[1], counts[2])
      (changes, kinds, letters) = (counts[3], counts[4], counts[5])
    }

    /// How many bytes follow the header.
    func length(ofInstant bytes: Int) -> Int {
      changes * (bytes + 1) + kinds * 6 + letters + leaps * (bytes + 4) + marksStandard + marksUTC
    }
  }
}
