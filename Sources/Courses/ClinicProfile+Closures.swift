package import CivilTime

extension ClinicProfile {
  /// The same clinic, closed on more days, such as those of a holiday calendar.
  package func closing(_ closures: [CivilDate: String]) -> ClinicProfile {
    guard !closures.isEmpty else { return self }
    return ClinicProfile(
      id: id, name: name, zone: zone, jurisdiction: jurisdiction, hours: hours.closing(closures),
      placeHours: placeHours.mapValues { $0.closing(closures) }, labValidity: labValidity,
      leads: leads, location: location, uidNamespace: uidNamespace,
      normalRanges: normalRanges)
  }
}
