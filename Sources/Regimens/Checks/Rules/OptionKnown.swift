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
    for part in regimen.companionParts where part.value.kind == .lab {
      if let option = part.value.whenOrdered, case .clinicLead = part.value.timing,
        !regimen.gates.contains(where: { $0.whenOrdered == option })
      {
        report.error(at: "\(part.path).when-ordered", "no gate asks for the result of '\(option)'")
      }
      if let option = part.value.unlessOrdered,
        !regimen.gates.contains(where: { $0.unlessConfirmed == option })
      {
        report.error(at: "\(part.path).unless-ordered", "no gate asks for '\(option)'")
      }
    }
  }
}
