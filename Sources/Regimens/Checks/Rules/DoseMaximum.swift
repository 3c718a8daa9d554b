import Quantities

extension RegimenCheck {
  /// No dose is above the largest single one, and all planned doses stay within the largest
  /// sum.
  static let doseMaximum = RegimenCheck(
    id: "dose.maximum",
    demand: "No dose is above the largest single one, and all planned doses stay within "
      + "the largest sum."
  ) { regimen, report in
    for part in regimen.doseParts {
      let rule = part.value
      if let most = rule.maximumSingle?.value {
        if case .flat(let flat) = rule.basis, let twice = try? flat.value.adding(flat.value),
          (most.order(to: twice) ?? 0) > 0
        {
          report.error(
            at: "\(part.path).maximum-single", "\(most) is far above the dose, \(flat.value)")
        }
        if case .flat(let flat) = rule.basis, (flat.value.order(to: most) ?? 0) > 0 {
          report.error(
            at: "\(part.path).maximum-single", "the dose, \(flat.value), is above \(most)")
        }
        for (index, band) in (rule.bands?.bands ?? []).enumerated() {
          guard case .amount(let dose) = band.outcome, (dose.amount.value.order(to: most) ?? 0) > 0
          else {
            continue
          }
          report.error(
            at: "\(part.path).bands.bands[\(index)].amount",
            "\(dose.amount.value) is above the most, \(most)")
        }
      }
      guard let sum = rule.maximumCumulative?.value else { continue }
      if let most = rule.maximumSingle?.value, (sum.order(to: most) ?? 0) < 0 {
        report.error(
          at: "\(part.path).maximum-cumulative", "\(sum) is less than one dose of \(most)")
      }
      let count = regimen.phases(giving: rule.id).compactMap(\.occurrences).reduce(0, +)
      guard case .flat(let flat) = rule.basis, count > 0,
        let total = try? Quantity(flat.value.value * Exact(count), flat.value.unit),
        (total.order(to: sum) ?? 0) > 0
      else { continue }
      report.error(
        at: "\(part.path).maximum-cumulative",
        "\(count) doses of \(flat.value) make \(total), above \(sum)")
    }
  }
}
