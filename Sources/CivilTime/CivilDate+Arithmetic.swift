extension CivilDate {
  /// The day so many days later, or earlier when negative.
  package func adding(days: Int) -> CivilDate {
    let clamped = min(max(days, -200_000), 200_000)
    return CivilDate(dayNumber: dayNumber + Int32(clamped))
  }

  /// The same day of a later month, or that month's last day where it is shorter.
  package func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + min(max(months, -6_000), 6_000)
    guard index >= 1900 * 12 else { return .earliest }
    guard index < 2201 * 12 else { return .latest }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let newDay = min(day, Self.lastDay(ofMonth: newMonth, in: newYear))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? .latest
  }

  /// This day plus an interval taken so many times, months first.
  ///
  /// The months are counted from this day in one step: 31 August plus twice 6 months is 31 August,
  /// although 28 February lies between.
  package func adding(_ interval: CivilInterval, times: Int = 1) -> CivilDate {
    let bounded = min(max(times, -100_000), 100_000)
    let moved = interval.months == 0 ? self : adding(months: interval.months * bounded)
    return moved.adding(days: interval.days * bounded)
  }
}
