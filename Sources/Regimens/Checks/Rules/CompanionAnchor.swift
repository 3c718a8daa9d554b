extension RegimenCheck {
  /// Times and leads count from a dose, and what happens at the end does not lie before it.
  static let companionAnchor = RegimenCheck(
    id: "companion.anchor",
    demand: "Times and leads count from a dose, and what happens at the end does not "
      + "lie before it."
  ) { regimen, report in
    for part in regimen.companionParts {
      let doses: [Companion.Anchor] = [.everyDose, .firstDose, .laterDoses]
      switch part.value.timing {
      case .times, .clinicLead:
        if !doses.contains(part.value.anchor) {
          report.error(at: "\(part.path).anchor", "times and leads count from a dose")
        }
      case .period(_, .afterCourse)
      where part.value.anchor == .end || part.value.anchor == .everyDose:
        report.error(
          at: "\(part.path).anchor", "a span to the end of the course counts from the start")
      case .period, .window, .repeating: break
      }
    }
  }
}
