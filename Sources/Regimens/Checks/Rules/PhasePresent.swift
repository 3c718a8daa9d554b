extension RegimenCheck {
  /// A phase that gives nothing puts dates into a calendar that nobody can act on.
  static let phasePresent = RegimenCheck(
    id: "phase.present",
    demand: "There is at least one phase, and each gives something unless the treatment "
      + "is a procedure."
  ) { regimen, report in
    if regimen.phases.isEmpty {
      report.error(at: "phases", "there is no phase; describe at least one")
    }
    for part in regimen.phaseParts where part.value.doses.isEmpty && regimen.kind != .procedure {
      report.error(at: part.path, "the phase gives nothing; name a dose under 'give'")
    }
  }
}
