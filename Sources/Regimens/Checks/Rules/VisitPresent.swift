extension RegimenCheck {
  /// A treatment at the clinic books a visit, and one at home books none.
  static let visitPresent = RegimenCheck(
    id: "visit.present",
    demand: "A treatment at the clinic books a visit, and one at home books none."
  ) { regimen, report in
    let isAtClinic = regimen.phases.contains { !$0.atHome }
    if isAtClinic, regimen.occupancy == nil {
      report.error(at: "visit", "say what a visit takes: place, minutes, hands")
    }
    if !isAtClinic, regimen.occupancy != nil {
      report.error(at: "visit", "nothing is given at the clinic; remove the visit")
    }
  }
}
