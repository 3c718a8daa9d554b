extension RegimenCheck {
  /// The place fits the kind of treatment.
  static let visitPlace = RegimenCheck(
    id: "visit.place",
    demand: "The place fits the kind of treatment."
  ) { regimen, report in
    guard let place = regimen.occupancy?.place else { return }
    let places: Set<Occupancy.Place> =
      switch regimen.kind {
      case .externalBeam: [.linac]
      case .procedure: [.theatre, .scanner, .bed, .chair]
      case .radiopharmaceutical: [.isolation, .injectionBay]
      default: [.chair, .bed, .injectionBay]
      }
    if !places.contains(place) {
      report.error(
        at: "visit.place", "a \(regimen.kind.rawValue) is not given on a \(place.rawValue)")
    }
  }
}
