import CivilTime
import Quantities
import Regimens

extension Cursor {
  func gate() throws(FileError) -> Gate {
    let fields = try Fields(
      self,
      [
        "id", "title", "scope", "severity", "measured", "rise", "cleared", "confirmed",
        "maximum-age", "holds-from", "recovery", "unless-confirmed", "when-ordered", "on-days",
        "if-missing", "only-in", "sources",
      ])
    let severity = try fields.required("severity").choice(Severity.self)
    guard severity >= .warn else {
      throw try fields.required("severity").fail("a gate warns, holds or stops")
    }
    return Gate(
      id: try fields.required("id").identifier(), title: try fields.required("title").text(),
      scope: try fields.required("scope").choice(Gate.Scope.self),
      condition: try condition(fields), severity: severity,
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
      jurisdictions: try fields.jurisdictions(), citations: try fields.required("sources").texts())
  }

  private func condition(_ fields: Fields) throws(FileError) -> Gate.Condition {
    switch try fields.exactlyOne(of: ["measured", "rise", "cleared", "confirmed"]) {
    case "measured":
      let inner = try Fields(
        fields.required("measured"), ["analyte", "at-least", "above", "at-most", "below"])
      let analyte = try inner.required("analyte").choice(Analyte.self)
      let range = try inner.range(lower: ("at-least", "above"), upper: ("at-most", "below"))
      for limit in [range.lower, range.upper] {
        guard let limit else { continue }
        do { try analyte.check(limit.quantity) } catch { throw inner.cursor.fail(error.message) }
      }
      let isOpen = range.lower == nil && range.upper == nil
      return .measured(analyte, within: isOpen ? nil : range)
    case "rise":
      let inner = try Fields(fields.required("rise"), ["analyte", "tiers", "resume-within"])
      let percent = try inner.required("resume-within").citedQuantity()
      guard percent.value.unit.code == "%", percent.value.value.denominator == 1,
        percent.value.value >= Exact(0), percent.value.value <= Exact(100)
      else { throw try inner.required("resume-within").fail("write a share such as '10 % [S1]'") }
      var tiers: [RiseTier] = []
      for item in try inner.required("tiers").list() {
        let tier = try Fields(
          item, ["baseline-from", "baseline-above", "baseline-to", "baseline-below", "rise"])
        tiers.append(
          RiseTier(
            baseline: try tier.range(
              lower: ("baseline-from", "baseline-above"), upper: ("baseline-to", "baseline-below")),
            rise: try tier.required("rise").citedQuantity()))
      }
      return .riseFromBaseline(
        try inner.required("analyte").choice(Analyte.self), tiers: tiers,
        resumeWithinPercent: percent.map { Int($0.value.numerator) })
    case "cleared": return .cleared(try fields.required("cleared").identifier())
    default: return .confirmed(try fields.required("confirmed").identifier())
    }
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
  private func citedDays() throws(FileError) -> Cited<Int> {
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
