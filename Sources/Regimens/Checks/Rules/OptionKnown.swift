extension RegimenCheck {
  /// A mistyped option is never ordered, and what hangs on it never happens.
  static let optionKnown = RegimenCheck(
    id: "option.known",
    demand: "An option that a gate or a replacement hangs on is one that a companion or "
      + "phase offers."
  ) { regimen, report in
    let offered = Set(
      regimen.companions.compactMap(\.whenOrdered) + regimen.phases.compactMap(\.eveningStart))
    for part in regimen.gateParts {
      guard let option = part.value.whenOrdered, !offered.contains(option) else { continue }
      report.error(
        at: "\(part.path).when-ordered", "no companion comes with the option '\(option)'")
    }
    for part in regimen.companionParts {
      guard let option = part.value.unlessOrdered, !offered.contains(option) else { continue }
      report.error(
        at: "\(part.path).unless-ordered", "no companion comes with the option '\(option)'")
    }
  }
}
