/// A plan of one day, as written: nothing in it has been checked against the instance.
struct DayPlan: Sendable {
  /// One visit with its start, nurse and place.
  struct Entry: Sendable {
    let id: String
    let start: Int
    let nurse: String
    let place: String
  }

  /// Slots further off than this are not read: no day has them.
  static let slots = -1_000_000...1_000_000

  let entries: [Entry]
  /// Start of each nurse's break, in the order of the file.
  let breaks: [(nurse: String, start: Int)]

  /// Reads a plan.
  init(_ top: JSONField) throws(VerifierError) {
    var entries: [Entry] = []
    for field in try top.member("plan").elements() {
      entries.append(
        Entry(
          id: try field.member("id").name(),
          start: try field.member("start").whole(in: Self.slots),
          nurse: try field.member("nurse").name(), place: try field.member("place").name()))
    }
    self.entries = entries
    var breaks: [(nurse: String, start: Int)] = []
    for (nurse, field) in try top.member("breaks").members() {
      breaks.append((nurse, try field.whole(in: Self.slots)))
    }
    self.breaks = breaks
  }
}
