import Quantities
import Regimens

extension Cursor {
  /// The keys under which a gate's condition may stand.
  static let conditions = [
    "measured", "rise", "change", "toxicity", "cleared", "confirmed", "any-of", "all-of",
  ]

  /// The one condition of a group of keys.
  static func condition(_ fields: Fields) throws(FileError) -> GateCondition {
    let kind = try fields.exactlyOne(of: conditions)
    let cursor = try fields.required(kind)
    switch kind {
    case "measured": return try cursor.measuredCondition()
    case "rise": return try cursor.riseCondition()
    case "change": return try cursor.changeCondition()
    case "toxicity": return .toxicity(try cursor.toxicityLimit())
    case "cleared": return .cleared(try cursor.identifier())
    case "confirmed": return .confirmed(try cursor.identifier())
    case "any-of": return .anyOf(try cursor.conditionList())
    default: return .allOf(try cursor.conditionList())
    }
  }

  private func conditionList() throws(FileError) -> [GateCondition] {
    var parts: [GateCondition] = []
    for item in try list() { parts.append(try Self.condition(Fields(item, Self.conditions))) }
    guard parts.count > 1 else { throw fail("'\(path)' joins two or more conditions") }
    return parts
  }

  private func measuredCondition() throws(FileError) -> GateCondition {
    let inner = try Fields(self, ["analyte", "at-least", "above", "at-most", "below"])
    let analyte = try inner.required("analyte").choice(Analyte.self)
    let range = try inner.limits(of: analyte)
    let isOpen = range.lower == nil && range.upper == nil
    return .measured(analyte, within: isOpen ? nil : range)
  }

  private func riseCondition() throws(FileError) -> GateCondition {
    let inner = try Fields(self, ["analyte", "tiers", "resume-within"])
    let percent = try inner.required("resume-within").citedPercent()
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
      try inner.required("analyte").choice(Analyte.self), tiers: tiers, resumeWithinPercent: percent
    )
  }

  /// How far a value may move: `rise-below` and `fall-below` leave the share itself out.
  private func changeCondition() throws(FileError) -> GateCondition {
    let keys = ["rise-below", "rise-at-most", "fall-below", "fall-at-most"]
    let inner = try Fields(self, ["analyte"] + keys)
    let key = try inner.exactlyOne(of: keys)
    return .change(
      try inner.required("analyte").choice(Analyte.self),
      ShareOfBaseline(
        direction: key.hasPrefix("rise") ? .rise : .fall,
        percent: try inner.required(key).citedPercent(), isInside: key.hasSuffix("below")))
  }

  private func toxicityLimit() throws(FileError) -> ToxicityLimit {
    let inner = try Fields(self, ["of", "other-than", "at-most"])
    let names = try inner.optional("of")?.identifiers() ?? []
    let others = try inner.optional("other-than")?.identifiers() ?? []
    if !names.isEmpty, !others.isEmpty {
      throw try inner.required("other-than").failKey(
        "'of' and 'other-than' cannot both stand in '\(path)'; keep one")
    }
    return ToxicityLimit(
      names: names, others: others, atMost: try inner.required("at-most").citedNumber(0...4))
  }

  private func identifiers() throws(FileError) -> [String] {
    var found: [String] = []
    for item in try list() { found.append(try item.identifier()) }
    return found
  }

  func citedPercent() throws(FileError) -> Cited<Int> {
    let percent = try citedQuantity()
    guard percent.value.unit == .percent, percent.value.value.denominator == 1,
      percent.value.value >= Exact(0), percent.value.value <= Exact(100)
    else { throw fail("write a share such as '10 % [S1]'") }
    return percent.map { Int($0.value.numerator) }
  }
}

extension Fields {
  /// Limits on a value, in a unit of its analyte or in multiples of normal.
  func limits(of analyte: Analyte) throws(FileError) -> LimitRange {
    let range = try range(lower: ("at-least", "above"), upper: ("at-most", "below"))
    for limit in [range.lower, range.upper] {
      guard let limit, !limit.quantity.isMultipleOfNormal else { continue }
      do { try analyte.check(limit.quantity) } catch { throw cursor.fail(error.message) }
    }
    return range
  }
}
