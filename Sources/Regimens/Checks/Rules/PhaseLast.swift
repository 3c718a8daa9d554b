extension RegimenCheck {
  /// What follows a phase without an end would never come.
  static let phaseLast = RegimenCheck(
    id: "phase.last",
    demand: "Only the last phase may go on until it is stopped."
  ) { regimen, report in
    for part in regimen.phaseParts.dropLast() {
      switch part.value.rhythm {
      case .cycles(_, _, .untilStopped), .onRequest:
        report.error(
          at: "\(part.path).\(part.value.rhythmKey)",
          "a phase follows, but this one has no end; give it a count")
      case .cycles, .fractions, .once: break
      }
    }
  }
}
