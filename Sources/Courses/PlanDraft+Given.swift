import Dosing
import Quantities
import Regimens

extension PlanDraft {
  /// Holds a recorded amount against what the phase gives.
  ///
  /// An amount of another kind, such as mL for mg, is most likely a slip of the pen. Another amount of a flat dose at
  /// its full level is worth knowing; doses that follow the body or the kidneys change by themselves.
  mutating func checkGiven(_ amount: Quantity, _ placement: Placement) {
    let rules = basis.phases[placement.slot.phase].rules
    guard rules.count == 1, let rule = rules.first,
      let usual = dose(ofPhase: placement.slot.phase).results.first?.amount
    else { return }
    let number = name(placement.slot.number)
    guard let order = try? amount.compared(to: usual) else {
      raise(
        .warn, "dose.given-unit",
        "\(number) was recorded as \(amount), and \(rule.agent) is counted in \(usual.unit): record it again",
        at: placement)
      return
    }
    guard order != 0, case .flat = rule.basis, rule.bands == nil, state.doseLevel == 0 else {
      return
    }
    raise(
      .info, "dose.given-differs",
      "\(number) was recorded as \(amount); the regimen gives \(usual)", at: placement)
  }
}
