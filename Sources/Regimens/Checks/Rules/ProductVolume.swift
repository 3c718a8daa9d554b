import Quantities

extension RegimenCheck {
  /// Computed for 70 kg. A slip of the point in the amount, the strength or a unit shows here.
  static let productVolume = RegimenCheck(
    id: "product.volume",
    demand: "A dose fills a volume that can be drawn: from a tenth of a vial to three "
      + "of them, 0.5 to 20 mL."
  ) { regimen, report in
    guard let tenth = try? Exact(1, over: 10) else { return }
    for part in regimen.doseParts {
      for (index, product) in part.value.products.enumerated() {
        let strength = product.concentration.value
        guard let amount = part.value.basisAmount?.value, strength.isPositive else { continue }
        var base = amount.value.approximate * amount.unit.scale.approximate
        if case .perWeight = part.value.basis { base *= 70 }
        let volume = base / (strength.value.approximate * strength.unit.scale.approximate)
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
