extension RegimenCheck {
  /// The first dose of a bone-modifying agent waits for a dentist's clearance.
  static let boneDentalClearance = RegimenCheck(
    id: "bone.dental-clearance",
    demand: "The first dose of a bone-modifying agent waits for a dentist's clearance."
  ) { regimen, report in
    guard regimen.kind.isBoneModifying else { return }
    let isGuarded = regimen.gates.contains { gate in
      gate.condition == .cleared("dental") && gate.scope != .laterDoses && gate.severity >= .hold
    }
    if !isGuarded {
      report.error(at: "gates", "no gate holds the first dose for a dentist's clearance")
    }
  }
}
