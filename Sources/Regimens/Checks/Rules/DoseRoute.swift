extension RegimenCheck {
  /// The route fits the kind of treatment.
  static let doseRoute = RegimenCheck(
    id: "dose.route",
    demand: "The route fits the kind of treatment."
  ) { regimen, report in
    for part in regimen.doseParts {
      let route = part.value.route
      let fits =
        switch regimen.kind {
        case .externalBeam: route == .externalBeam
        case .procedure: route == .procedure
        case .radiopharmaceutical: [.intravenousInjection, .intravenousInfusion].contains(route)
        case .denosumab: route == .subcutaneous
        case .bisphosphonate: [.intravenousInfusion, .oral].contains(route)
        case .chemotherapy, .hormone, .immunotherapy: route != .externalBeam && route != .procedure
        }
      if !fits {
        report.error(
          at: "\(part.path).route", "\(route.rawValue) is no route of a \(regimen.kind.rawValue)")
      }
      let phases = regimen.phases(giving: part.value.id)
      if route != .oral, phases.contains(where: \.atHome) {
        report.error(
          at: "\(part.path).route", "only tablets are taken at home; this is \(route.rawValue)")
      }
    }
  }
}
