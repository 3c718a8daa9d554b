import Quantities

extension RegimenCheck {
  /// Computed for 70 kg.
  ///
  /// A slip of the point in the amount, the strength or a unit shows here.
  static let productVolume = RegimenCheck(
    id: "product.volume",
    demand: "A dose fills a volume that can be drawn: from a tenth of a vial to three "
      + "of them, 0.5 to 20 mL."
  ) { regimen, report in
    guard let tenth = try? Exact(1, over: 10) else { return }
    for part in regimen.doseParts {
      for (index, product) in part.value.products.enumerated() {
        let strength = product.concentration.value
        // A strength in kBq/mL takes an amount in kBq, or one in kBq/kg times the weight.
        guard let amount = part.value.basisAmount?.value, strength.isPositive,
          let unit = amount.unit.code.split(separator: "/").first,
          let content = strength.unit.code.split(separator: "/").first,
          let one = try? Quantity(Exact(1), Unit(parsing: unit)).converted(
            to: Unit(parsing: content))
        else { continue }
        var base = amount.value.approximate * one.value.approximate
        if case .perWeight = part.value.basis { base *= 70 }
        let volume = base / strength.value.approximate
        let vial = product.vial?.value.value.approximate
        let least = max(0.5, (vial ?? 0) * 0.1)
        let most = min(20, (vial ?? 20) * 3)
        guard volume < least || volume > most else { continue }
        report.error(
          at: "\(part.path).products[\(index)].concentration",
          "a dose for 70 kg would fill \((volume * 100).rounded() / 100) mL; check amount, strength and units"
        )
      }
    }
  }
}
