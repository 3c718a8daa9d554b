import CivilTime

/// The offsets of a zone as a VTIMEZONE needs them, small enough for every client.
///
/// Where one yearly rule each way explains every change of the years concerned and of the ten after, that is
/// all there is: Outlook wants one STANDARD and one DAYLIGHT, and no RDATE. Otherwise each change is written
/// out, with a STANDARD at the beginning.
struct ZoneBlock: Hashable, Sendable {
  /// A stretch of one offset.
  struct Observance: Hashable, Sendable {
    let isDaylight: Bool
    /// Wall clock before the change, in seconds since 1970 as if it were UTC.
    let onset: Int64
    let offsetFrom: Int
    let offsetTo: Int
    /// The rule by which it comes back each year; nil when it comes once.
    let rule: YearlyOnset?
  }

  /// The n-th weekday of a month; minus one is the last.
  struct YearlyOnset: Hashable, Sendable {
    let month: Int
    let ordinal: Int
    let weekday: Weekday
  }

  let identifier: String
  let observances: [Observance]

  /// How many years after the last entry a rule must hold to be written as one.
  private static let yearsAhead = 10

  /// Makes the block for entries between two days.
  init(zone: ClinicZone, from first: CivilDate, through last: CivilDate) {
    identifier = zone.identifier
    let start = Self.newYear(first.year - 1)
    let end = Self.newYear(last.year + 2).adding(days: -1)
    let far = Self.newYear(last.year + Self.yearsAhead + 1).adding(days: -1)
    let changes = zone.transitions(from: start, through: far)
    if changes.isEmpty {
      let offset = zone.offset(atUTC: Int64(start.dayNumber) * 86_400)
      observances = [
        Observance(isDaylight: false, onset: 0, offsetFrom: offset, offsetTo: offset, rule: nil)
      ]
    } else if let pair = Self.yearlyPair(changes, years: start.year...far.year) {
      observances = pair
    } else {
      observances = Self.writtenOut(zone, from: start, through: end)
    }
  }

  private static func newYear(_ year: Int) -> CivilDate {
    CivilDate(year: min(max(year, 1900), 2200), month: 1, day: 1) ?? .earliest
  }

  /// One rule each way, the earlier first; nil when the years do not follow such a pair.
  private static func yearlyPair(
    _ changes: [ClinicZone.Transition], years: ClosedRange<Int>
  ) -> [Observance]? {
    let forward = changes.filter { $0.offsetAfter > $0.offsetBefore }
    let back = changes.filter { $0.offsetAfter < $0.offsetBefore }
    guard let one = yearly(forward, years: years), let other = yearly(back, years: years),
      one.offsetTo == other.offsetFrom, one.offsetFrom == other.offsetTo
    else { return nil }
    return one.onset < other.onset ? [one, other] : [other, one]
  }

  private static func yearly(
    _ changes: [ClinicZone.Transition], years: ClosedRange<Int>
  ) -> Observance? {
    guard let first = changes.first, changes.count == years.count else { return nil }
    let wall = changes.map(\.wallSeconds)
    let days = wall.map { CivilDate(secondsSince1970: $0) }
    guard days.map(\.year) == Array(years),
      changes.allSatisfy({
        $0.offsetBefore == first.offsetBefore && $0.offsetAfter == first.offsetAfter
      }),
      wall.allSatisfy({ ($0 - wall[0]).isMultiple(of: 86_400) }),
      Set(days.map(\.month)).count == 1, Set(days.map(\.weekday)).count == 1
    else { return nil }
    let fits = { (ordinal: Int) in
      days.allSatisfy { day in
        ordinal > 0
          ? (day.day - 1) / 7 + 1 == ordinal
          : day.day + 7 > CivilDate.lastDay(ofMonth: day.month, in: day.year)
      }
    }
    guard let ordinal = [1, 2, 3, 4, -1].first(where: fits) else { return nil }
    return Observance(
      isDaylight: first.offsetAfter > first.offsetBefore, onset: wall[0],
      offsetFrom: first.offsetBefore, offsetTo: first.offsetAfter,
      rule: YearlyOnset(month: days[0].month, ordinal: ordinal, weekday: days[0].weekday))
  }

  /// Every change of the range by itself, after the offset it begins with.
  private static func writtenOut(
    _ zone: ClinicZone, from start: CivilDate, through end: CivilDate
  ) -> [Observance] {
    let midnight = Int64(start.dayNumber) * 86_400
    let offset = zone.offset(atUTC: midnight)
    let begin = Observance(
      isDaylight: false, onset: midnight, offsetFrom: offset, offsetTo: offset, rule: nil)
    return [begin]
      + zone.transitions(from: start, through: end).map { change in
        Observance(
          isDaylight: change.offsetAfter > change.offsetBefore, onset: change.wallSeconds,
          offsetFrom: change.offsetBefore, offsetTo: change.offsetAfter, rule: nil)
      }
  }
}

extension ClinicZone.Transition {
  /// The wall clock the moment before, in seconds since 1970 as if it were UTC.
  fileprivate var wallSeconds: Int64 { utcSeconds + Int64(offsetBefore) }
}

extension CivilDate {
  /// The day of a wall clock reading in seconds since 1970.
  init(secondsSince1970 seconds: Int64) {
    let day = seconds >= 0 ? seconds / 86_400 : -((-seconds + 86_399) / 86_400)
    self.init(dayNumber: Int32(clamping: day))
  }
}
