import CivilTime

/// Days as people read them.
enum DayText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Thu 1 Oct 2026`.
  static func full(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    return "\(day.weekday.shortName) \(number) \(months[month - 1]) \(year)"
  }

  /// The same, filled so that a column of days lines up.
  static func long(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    return
      "\(day.weekday.shortName) \(number < 10 ? " " : "")\(number) \(months[month - 1]) \(year)"
  }

  /// `1 Oct`, with the year where it is not the year of `near`.
  static func short(_ day: CivilDate, near: CivilDate) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1])" + (year == near.year ? "" : " \(year)")
  }

  /// `1 Oct to 8 Oct`, or the one day.
  static func span(_ span: DateSpan, near: CivilDate) -> String {
    let first = short(span.first, near: near)
    return span.first == span.last ? first : "\(first) to \(short(span.last, near: near))"
  }

  /// `today`, `in 3 d` or `3 d ago`.
  static func distance(_ days: Int) -> String {
    days == 0 ? "today" : days > 0 ? "in \(days) d" : "\(-days) d ago"
  }
}
