extension RegimenCheck {
  /// Labels print whole numbers with gaps between them, and 49.65 belongs somewhere.
  static let bandCover = RegimenCheck(
    id: "band.cover",
    demand: "Each value of the patient lies in exactly one band."
  ) { regimen, report in
    for part in regimen.doseParts {
      for fault in (part.value.bands?.bands.map(\.range) ?? []).coverFaults {
        report.error(at: "\(part.path).bands.bands[\(fault.index)]", fault.message)
      }
    }
  }
}
