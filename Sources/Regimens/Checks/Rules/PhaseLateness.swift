extension RegimenCheck {
  /// Fractions keep their number, tablets at home are never made up, and a total can be kept only where one
  /// is stated.
  static let phaseLateness = RegimenCheck(
    id: "phase.lateness",
    demand: "What follows a late dose fits the rhythm."
  ) { regimen, report in
    for part in regimen.phaseParts {
      let phase = part.value
      func wrong(_ message: String) { report.error(at: "\(part.path).after-late", message) }
      if case .fractions = phase.rhythm, phase.afterLate != .keepTotal {
        wrong("a fraction series keeps its number; write keep-total")
      }
      if case .onRequest = phase.rhythm, phase.afterLate != .reanchor {
        wrong("a dose on request counts from the one before; write re-anchor")
      }
      if phase.afterLate == .keepTotal, phase.occurrences == nil {
        wrong("keep-total needs a number of doses; give the phase a count")
      }
      if phase.atHome, ![.keepGrid, .omit].contains(phase.afterLate) {
        wrong("what is missed at home is not made up; write keep-grid or omit")
      }
    }
  }
}
