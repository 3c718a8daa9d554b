/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable, Hashable, Comparable {
  /// 1 as ISO 8601 counts; Sunday is 7.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name.
  package var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The first three letters.
  package var shortName: String { String(name.prefix(3)) }

  /// Why a place with weekly hours is closed on this day; fixed words, as plans hold very many of them.
  var closedReason: String {
    switch self {
    case .monday: "closed on Mondays"
    case .tuesday: "closed on Tuesdays"
    case .wednesday: "closed on Wednesdays"
    case .thursday: "closed on Thursdays"
    case .friday: "closed on Fridays"
    case .saturday: "closed on Saturdays"
    case .sunday: "closed on Sundays"
    }
  }

  /// Reads `mon` or `monday` in any case.
  package init?(name text: some StringProtocol) {
    let wanted = text.lowercased()
    guard
      let day = Self.allCases.first(where: {
        $0.name.lowercased() == wanted || $0.shortName.lowercased() == wanted
      })
    else { return nil }
    self = day
  }

  /// Whether the left-hand day comes first in the week.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension CivilDate {
  /// The day of the week; 1970-01-01 was a Thursday.
  package var weekday: Weekday {
    let index = (Int(dayNumber) + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }

  /// The ISO 8601 week and the year it belongs to: week 1 holds the year's first Thursday.
  ///
  /// The year can differ from the day's own: 2027-01-01 lies in week 53 of 2026, and 2200-12-31 in
  /// week 1 of 2201.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = Int(dayNumber) + 4 - weekday.rawValue
    let year = Self.components(of: thursday).year
    return (year, (thursday - Self.number(year: year, month: 1, day: 1)) / 7 + 1)
  }
}
