extension RegimenCheck {
  /// Two phases that begin at the start would run at once.
  static let phaseBegins = RegimenCheck(
    id: "phase.begins",
    demand: "The first phase begins at the start, and no other does."
  ) { regimen, report in
    for (index, part) in regimen.phaseParts.enumerated() {
      let isAtStart = part.value.begins == .orderStart
      if index == 0, !isAtStart {
        report.error(
          at: "\(part.path).begins", "the first phase has none before it; write 'begins: start'")
      }
      if index > 0, isAtStart {
        report.error(
          at: "\(part.path).begins",
          "only the first phase begins at the start; write next-cycle or after-last")
      }
    }
  }
}
