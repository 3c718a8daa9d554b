#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The clinic's time zone: the one door between civil time and instants.
///
/// It reads the system's own zone database, so that a change of a country's clocks comes with the system's
/// updates. Foundation would answer nil for every zone in a process without the full library, and the usual
/// `?? .gmt` would then write times an hour wrong. So an unknown zone is refused, and one known offset is
/// checked.
package struct ClinicZone: Hashable, Sendable {
  private static let database = "/usr/share/zoneinfo/"

  /// The Olson name, such as Europe/London.
  package let identifier: String
  private let table: ZoneTable

  /// Opens a zone by its Olson name.
  package init(identifier: String) throws(CivilTimeError) {
    let july2026: Int64 = 1_782_864_000
    let london = Self.table("Europe/London")
    guard let london, london.offset(atUTC: july2026) == 3_600 else { throw .zonesUnusable }
    let isOlson =
      identifier == "UTC"
      || (identifier.utf8.count < 80 && identifier.dropFirst().contains("/")
        && identifier.utf8.first.map { (65...90).contains($0) } ?? false
        && identifier.utf8.allSatisfy { byte in
          (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
            || [43, 45, 47, 95].contains(byte)
        })
    let named = identifier == "Europe/London" ? london : isOlson ? Self.table(identifier) : nil
    guard let table = named else { throw .unknownZone(identifier) }
    self.identifier = identifier
    self.table = table
  }

  /// The table of a zone whose name is safe to open.
  private static func table(_ name: String) -> ZoneTable? {
    guard let file = fopen(database + name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&bytes, 1, bytes.count, file)
    return ZoneTable(file: Array(bytes[..<count]))
  }

  /// Seconds east of UTC at an instant.
  package func offset(atUTC seconds: Int64) -> Int { table.offset(atUTC: seconds) }

  /// The instant of a local time, in seconds since 1970; of two, the first.
  package func utcSeconds(
    of date: CivilDate, at time: TimeOfDay
  ) throws(CivilTimeError) -> Int64 {
    guard let first = instants(of: date, at: time).first else {
      throw .inGap(date: date, time: time, zone: identifier)
    }
    return first
  }

  /// Whether the local time comes twice because the clocks go back over it.
  package func isOverlap(_ date: CivilDate, _ time: TimeOfDay) -> Bool {
    instants(of: date, at: time).count > 1
  }

  private func instants(of date: CivilDate, at time: TimeOfDay) -> [Int64] {
    let wall = Int64(date.dayNumber) * 86_400 + Int64(time.minutes) * 60
    let (before, after) = (offset(atUTC: wall - 86_400), offset(atUTC: wall + 86_400))
    // On most days nothing changes, and one offset is all there is to try.
    let offsets = before == after ? [before] : [before, after]
    return offsets.map { wall - Int64($0) }.filter { wall - $0 == Int64(offset(atUTC: $0)) }
      .sorted()
  }

  /// The local day and time of an instant; one beyond the days that can be named gives their end.
  package func local(ofUTC seconds: Int64) -> (date: CivilDate, time: TimeOfDay) {
    let first = Int64(CivilDate.earliest.dayNumber) * 86_400
    let last = Int64(CivilDate.latest.dayNumber + 1) * 86_400
    let instant = min(max(seconds, first), last)
    let wall = instant + Int64(offset(atUTC: instant))
    let day = wall >= 0 ? wall / 86_400 : -((-wall + 86_399) / 86_400)
    let minutes = Int(wall - day * 86_400) / 60
    let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) ?? .midnight
    return (CivilDate(dayNumber: Int32(clamping: day)), time)
  }

  /// A moment at which the offset changes.
  package struct Transition: Hashable, Sendable {
    /// The first second of the new offset, since 1970.
    package let utcSeconds: Int64
    /// Seconds east of UTC until then.
    package let offsetBefore: Int
    /// Seconds east of UTC from then on.
    package let offsetAfter: Int
  }

  /// The changes of offset between two days, found by halving between days whose offsets differ.
  package func transitions(from first: CivilDate, through last: CivilDate) -> [Transition] {
    var found: [Transition] = []
    var low = Int64(first.dayNumber) * 86_400
    let end = Int64(last.dayNumber) * 86_400 + 86_400
    while low < end {
      let high = min(low + 7 * 86_400, end)
      let before = offset(atUTC: low)
      if offset(atUTC: high) != before {
        var left = low
        var right = high
        while right - left > 1 {
          let middle = (left + right) / 2
          if offset(atUTC: middle) == before { left = middle } else { right = middle }
        }
        found.append(
          Transition(
            utcSeconds: right, offsetBefore: before, offsetAfter: offset(atUTC: right)))
        low = right
      } else {
        low = high
      }
    }
    return found
  }
}
