import Quantities
import Regimens

/// A dose rule in words.
enum DoseRuleText {
  /// The agent and basis, then bands, levels, limits and product.
  static func lines(_ rule: DoseRule) -> [String] {
    var lines = ["\(rule.id): \(rule.agent), \(rule.route.rawValue), \(basis(rule.basis))"]
    for band in rule.bands?.bands ?? [] { lines.append("\(band.range): \(outcome(band.outcome))") }
    if let basis = rule.bands?.basis { lines.append("the band is chosen by \(basis.rawValue)") }
    for band in rule.childPugh?.bands ?? [] {
      lines.append("Child-Pugh class \(band.liver.rawValue): \(outcome(band.outcome))")
    }
    if let asked = rule.childPugh?.askedWith {
      lines.append("with the condition \(asked.cited) on record the class must be known")
    }
    for (index, level) in rule.levels.enumerated() {
      lines.append("level \(index + 1): \(level.cited)")
    }
    if let rounding = rule.rounding {
      lines.append(
        "rounded \(rounding.value.mode.rawValue) to \(rounding.value.increment) \(rounding.keys)")
    }
    if let most = rule.maximumSingle { lines.append("at most \(most.cited) a dose") }
    if let most = rule.maximumCumulative { lines.append("at most \(most.cited) in all") }
    if let least = rule.minimumInfusion { lines.append("over at least \(least.cited)") }
    if let fluid = rule.infusionVolume { lines.append("in \(fluid.cited)") }
    if let times = rule.timesADay { lines.append("\(times.cited) times a day") }
    if let age = rule.weightMaximumAge {
      lines.append(
        age.value == 0
          ? "by the weight of the day \(age.keys)"
          : "by a weight of the last \(age.value) days \(age.keys)")
    }
    if let tolerance = rule.tolerance { lines.append("within \(tolerance.cited) of it") }
    if let taking = rule.taking { lines.append(self.taking(taking)) }
    lines += rule.products.map(product)
    return lines
  }

  private static func taking(_ taking: Taking) -> String {
    [
      taking.fastBefore.map { "nothing but water for \($0.cited) before" },
      taking.fastAfter.map { "nothing but water for \($0.cited) after" },
      taking.upright.map { "sitting or standing for \($0.cited) after" },
      taking.afterMealWithin.map { "within \($0.cited) after a meal" },
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private static func product(_ product: Product) -> String {
    let labels = product.jurisdictions.map(\.rawValue).joined(separator: ", ")
    return "product\(labels.isEmpty ? "" : " (\(labels))"): \(product.concentration.cited)"
      + (product.halfLife.map { ", half-life \($0.cited)" } ?? "")
      + (product.vial.map { ", vial \($0.cited)" } ?? "")
      + (product.decayTable == nil ? "" : ", with the label's decay table")
  }

  private static func basis(_ basis: DoseBasis) -> String {
    switch basis {
    case .flat(let amount): "\(amount.cited)"
    case .perWeight(let rate): "\(rate.cited) of body weight"
    case .perSurface(let rate): "\(rate.cited) of body surface"
    case .ordered: "as ordered"
    }
  }

  private static func outcome(_ outcome: ChildPughBand.Outcome) -> String {
    switch outcome {
    case .amount(let amount): "\(amount.cited)"
    case .stop(let reason): "no dose: \(reason.cited)"
    }
  }

  private static func outcome(_ outcome: DoseBand.Outcome) -> String {
    switch outcome {
    case .amount(let dose):
      [
        "\(dose.amount.cited)", dose.volume.map { "volume \($0.cited)" },
        dose.infusionVolume.map { "in \($0.cited)" },
        dose.minimumInfusion.map { "over at least \($0.cited)" },
        dose.everyDays.map { "every \($0.cited) days" },
      ].compactMap { $0 }.joined(separator: ", ")
    case .stop(let reason): "no dose: \(reason.cited)"
    }
  }
}
