/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable, Hashable, Comparable {
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

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension CivilDate {
  /// The day of the week; 1970-01-01 was a Thursday.
  package var weekday: Weekday {
    let index = (Int(dayNumber) + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }

  /// The ISO 8601 week: week 1 is the one that holds the year's first Thursday.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue)
    let year = thursday.year
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday - newYear) / 7 + 1)
  }
}
