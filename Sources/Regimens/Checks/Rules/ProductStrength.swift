import Quantities

extension RegimenCheck {
  /// A product's strength fits the dose: activity or mass in a volume, with a half-life only
  /// for activity.
  static let productStrength = RegimenCheck(
    id: "product.strength",
    demand: "A product's strength fits the dose: activity or mass in a volume, with a "
      + "half-life only for activity."
  ) { regimen, report in
    for part in regimen.doseParts {
      for (index, product) in part.value.products.enumerated() {
        let path = "\(part.path).products[\(index)]"
        let isActive = regimen.kind == .radiopharmaceutical
        let wanted: Dimension = isActive ? .activityConcentration : .massConcentration
        if product.concentration.value.unit.dimension != wanted
          || !product.concentration.value.isPositive
        {
          report.error(
            at: "\(path).concentration",
            "write \(isActive ? "an activity" : "a mass") in a volume, above zero")
        }
        if let vial = product.vial?.value, vial.unit != .millilitre || !vial.isPositive {
          report.error(at: "\(path).vial", "write a volume above zero in mL")
        }
        if isActive, product.halfLife == nil {
          report.error(at: path, "a radionuclide needs its half-life")
        }
        for (key, time) in [("half-life", product.halfLife), ("table-offset", product.tableOffset)]
        {
          guard let time, time.value.unit.dimension != .time || !time.value.isPositive else {
            continue
          }
          report.error(at: "\(path).\(key)", "write a time above zero, such as '11.43 d'")
        }
        if let offset = try? product.tableOffset?.value.converted(to: .second).value,
          offset >= Exact(86_400) || product.decayTable == nil
        {
          report.error(
            at: "\(path).table-offset", "an offset is less than a day and belongs to a table")
        }
      }
    }
  }
}
