import CivilTime

extension RegimenCheck {
  /// A dose at home moves for no closure; a dose at the clinic has a way to move.
  static let phaseClosure = RegimenCheck(
    id: "phase.closure",
    demand: "A dose at home moves for no closure; a dose at the clinic has a way to move."
  ) { regimen, report in
    for part in regimen.phaseParts {
      if part.value.atHome, part.value.closure != .none {
        report.error(at: "\(part.path).closure", "no closure moves a dose at home; write none")
      }
      if !part.value.atHome, part.value.closure == .none {
        report.error(
          at: "\(part.path).closure",
          "a dose at the clinic cannot stay on a closed day; write after, before or nearest")
      }
    }
  }
}
