import Quantities

extension RegimenCheck {
  /// Bands are in the unit of what chooses them: mL/min for clearance, years for age.
  static let bandUnit = RegimenCheck(
    id: "band.unit",
    demand: "Bands are in the unit of what chooses them: mL/min for clearance, years "
      + "for age."
  ) { regimen, report in
    for part in regimen.doseParts {
      guard let table = part.value.bands else { continue }
      let unit: Unit = table.basis == .age ? .year : .millilitrePerMinute
      for (index, band) in table.bands.enumerated() {
        for limit in [band.range.lower, band.range.upper] {
          guard let limit, limit.quantity.unit != unit else { continue }
          report.error(
            at: "\(part.path).bands.bands[\(index)]",
            "a band by \(table.basis.rawValue) is written in \(unit.code), not \(limit.quantity.unit.code)"
          )
        }
      }
    }
  }
}
