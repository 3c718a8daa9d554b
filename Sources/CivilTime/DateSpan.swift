/// Days from a first to a last, both included.
package struct DateSpan: Hashable, Sendable {
  /// The first day inside.
  package let first: CivilDate
  /// The last day inside.
  package let last: CivilDate

  /// Makes a span; nil when it runs backwards.
  package init?(first: CivilDate, last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Number of days, at least one.
  package var days: Int { last - first + 1 }

  /// Whether a day lies inside.
  package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// Whether the two share a day.
  package func overlaps(_ other: DateSpan) -> Bool { first <= other.last && other.first <= last }
}
