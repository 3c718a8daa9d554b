import Quantities

extension RegimenCheck {
  /// A bone-modifying agent by needle waits for a calcium that is not low.
  static let boneCalciumGate = RegimenCheck(
    id: "bone.calcium-gate",
    demand: "A bone-modifying agent by needle waits for a calcium that is not low."
  ) { regimen, report in
    let isByTablet = regimen.doses.values.contains { $0.route == .oral }
    guard regimen.kind.isBoneModifying, !isByTablet else { return }
    let isGuarded = regimen.gates(on: .correctedCalcium).contains { gate in
      guard case .measured(_, let range?) = gate.condition else { return false }
      return range.lower != nil && gate.severity >= .hold && gate.scope != .laterDoses
    }
    if !isGuarded { report.error(at: "gates", "no gate stops the dose while the calcium is low") }
  }
}
