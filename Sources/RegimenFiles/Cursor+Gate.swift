import CivilTime
import Regimens

extension Cursor {
  func gate() throws(FileError) -> Gate {
    let fields = try Fields(
      self,
      [
        "id", "title", "scope", "severity", "maximum-age", "holds-from", "recovery",
        "unless-confirmed", "when-ordered", "on-days", "if-missing", "then-lower-dose", "only-in",
        "sources",
      ] + Cursor.conditions)
    let severity = try fields.required("severity").choice(Severity.self)
    guard severity >= .warn else {
      throw try fields.required("severity").fail("a gate warns, holds or stops")
    }
    return Gate(
      id: try fields.required("id").identifier(), title: try fields.required("title").text(),
      scope: try fields.required("scope").choice(Gate.Scope.self),
      condition: try Cursor.condition(fields), severity: severity,
      maximumAge: try fields.optional("maximum-age") { (cursor) throws(FileError) in
        try cursor.citedDays()
      },
      holdsFrom: try fields.required("holds-from").citedInterval(),
      recovery: try fields.optional("recovery") { (cursor) throws(FileError) in
        let inner = try Fields(cursor, ["from", "to"])
        return Recovery(
          from: try inner.required("from").citedInterval(),
          to: try inner.required("to").citedInterval())
      },
      unlessConfirmed: try fields.optional("unless-confirmed")?.identifier(),
      whenOrdered: try fields.optional("when-ordered")?.identifier(),
      cycleDays: try fields.optional("on-days") { (cursor) throws(FileError) in
        try cursor.cycleDays()
      } ?? [],
      passesWithoutData: try fields.optional("if-missing") { (cursor) throws(FileError) in
        try cursor.parse("what happens without data; write hold or pass") {
          $0 == "pass" ? true : $0 == "hold" ? false : nil
        }
      } ?? false,
      lowersDose: try fields.optional("then-lower-dose") { (cursor) throws(FileError) in
        try cursor.texts()
      },
      jurisdictions: try fields.jurisdictions(), citations: try fields.required("sources").texts())
  }

  /// Days of a cycle, such as `8, 15`.
  private func cycleDays() throws(FileError) -> [Int] {
    try parse("days of the cycle; write rising numbers such as '8, 15'") { text in
      let days = text.split(separator: ",").map { Int($0.trimmed) ?? 0 }
      let isRising = zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
      return isRising && days.first.map { $0 > 0 } ?? false ? days : nil
    }
  }

  /// A number of days, written `7 d [S85]`.
  func citedDays() throws(FileError) -> Cited<Int> {
    let interval = try citedInterval()
    guard interval.value.months == 0, interval.value.days >= 0 else {
      throw fail("write a number of days, such as '7 d [S85]'")
    }
    return interval.map(\.days)
  }
}

extension Fields {
  /// The labels an item is limited to; none means all.
  func jurisdictions() throws(FileError) -> [Jurisdiction] {
    var found: [Jurisdiction] = []
    for item in try optional("only-in", { (cursor) throws(FileError) in try cursor.list() }) ?? [] {
      found.append(try item.choice(Jurisdiction.self))
    }
    return found
  }
}
