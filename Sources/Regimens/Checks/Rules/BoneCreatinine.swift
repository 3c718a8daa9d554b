import Quantities

extension RegimenCheck {
  /// A bisphosphonate by infusion waits for a recent creatinine before every dose.
  static let boneCreatinine = RegimenCheck(
    id: "bone.creatinine",
    demand: "A bisphosphonate by infusion waits for a recent creatinine before every dose."
  ) { regimen, report in
    let isInfused = regimen.doses.values.contains { $0.route == .intravenousInfusion }
    guard regimen.kind == .bisphosphonate, isInfused else { return }
    let scopes = (regimen.gates(on: .creatinine) + regimen.gates(on: .creatinineClearance))
      .filter { $0.severity >= .hold }.map(\.scope)
    if !scopes.contains(.everyDose) {
      report.error(at: "gates", "no gate asks for a creatinine or its clearance before every dose")
    }
  }
}
