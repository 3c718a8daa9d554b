import CivilTime
import Quantities
import Regimens

extension GateReview {
  /// Follows a value from its baseline: a rise by the tier's limit holds the dose, and only a value
  /// back within so many percent of the baseline lifts the hold.
  ///
  /// Exact decimals matter here: in binary floating point 1.4 - 0.9 is less than 0.5 and the hold
  /// would be missed.
  func rise(_ analyte: Analyte, tiers: [RiseTier], resumeWithin percent: Int) -> GateResult {
    guard let baseline = state.baselines[analyte] else {
      return .missing(
        what: "baseline \(analyte.title)", short: "a baseline \(analyte.title)",
        facts: ["no value is marked as the baseline"])
    }
    let unit = baseline.value.unit
    do throws(QuantityError) {
      guard let tier = try tier(of: tiers, for: baseline.value, analyte) else {
        return .failed(
          message: "no rise rule fits a baseline of \(baseline.value)", short: "baseline",
          facts: [], recorded: nil)
      }
      let limit = try analyte.value(tier.rise.value, in: unit)
      let share = try (Exact(100) + Exact(percent)).divided(by: Exact(100))
      let resume = try baseline.value.value * share
      var held: CourseState.Dated?
      for lab in state.labs[analyte] ?? [] where lab.on >= baseline.on {
        let value = try analyte.value(lab.value, in: unit)
        if try value.value - baseline.value.value >= limit.value {
          held = lab
        } else if held != nil, value.value <= resume {
          held = nil
        }
      }
      guard let held else { return .passed(until: nil) }
      let last = state.labs[analyte]?.last ?? held
      return .failed(
        message: "\(analyte.title) rose from \(baseline.value) to \(held.value) on \(held.on), "
          + "limit +\(limit); resumes at or below \(Quantity(resume, unit))",
        short: "\(analyte.title) \(last.value)",
        facts: [
          "baseline \(baseline.value) on \(baseline.on)", "\(held.value) on \(held.on)",
          "latest \(last.value) on \(last.on)",
        ], recorded: last.recorded)
    } catch {
      return .failed(message: error.message, short: analyte.title, facts: [], recorded: nil)
    }
  }

  /// The tier a baseline falls in; where the label gives limits in the value's own unit, those are used,
  /// as labels round them (0.5 mg/dL stands beside 44 umol/L).
  private func tier(
    of tiers: [RiseTier], for baseline: Quantity, _ analyte: Analyte
  ) throws(QuantityError) -> RiseTier? {
    let sameUnit = tiers.filter { $0.rise.value.unit == baseline.unit }
    for tier in sameUnit.isEmpty ? tiers : sameUnit {
      let inLimits = try analyte.value(baseline, in: tier.rise.value.unit)
      if try tier.baseline.contains(inLimits) { return tier }
    }
    return nil
  }
}
