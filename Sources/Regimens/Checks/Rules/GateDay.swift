extension RegimenCheck {
  /// A gate for days of a cycle names days on which something is given.
  static let gateDay = RegimenCheck(
    id: "gate.day",
    demand: "A gate for days of a cycle names days on which something is given."
  ) { regimen, report in
    let days = Set(
      regimen.phases.flatMap { phase -> [Int] in
        guard case .cycles(_, let blocks, _) = phase.rhythm else { return [] }
        return blocks.value.map(\.first)
      })
    for part in regimen.gateParts {
      for day in part.value.cycleDays where !days.contains(day) {
        report.error(at: "\(part.path).on-days", "nothing is given on day \(day) of a cycle")
      }
    }
  }
}
