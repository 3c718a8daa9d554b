extension RegimenCheck {
  /// Under one label a product comes in one form.
  static let productJurisdiction = RegimenCheck(
    id: "product.jurisdiction",
    demand: "Under one label a product comes in one form."
  ) { regimen, report in
    for part in regimen.doseParts {
      var seen: Set<Jurisdiction> = []
      for (index, product) in part.value.products.enumerated() {
        let labels = Set(
          product.jurisdictions.isEmpty ? Jurisdiction.allCases : product.jurisdictions)
        if !seen.isDisjoint(with: labels) {
          report.error(
            at: "\(part.path).products[\(index)]", "another product is described for the same label"
          )
        }
        seen.formUnion(labels)
      }
    }
  }
}
