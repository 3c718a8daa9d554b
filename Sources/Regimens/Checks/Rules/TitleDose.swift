import Quantities

extension RegimenCheck {
  /// A prescriber chooses by the title; the nurse gives what the data say.
  static let titleDose = RegimenCheck(
    id: "title.dose",
    demand: "The title states the dose as the data have it, or the sum and number of "
      + "fractions."
  ) { regimen, report in
    let title = " \(regimen.title) ".replacing(",", with: " ").replacing("(", with: " ")
    guard regimen.kind == .externalBeam, let part = regimen.doseParts.first,
      let amount = part.value.basisAmount?.value
    else {
      for amount in regimen.doseParts.compactMap(\.value.basisAmount?.value) {
        if ![" \(amount) ", " \(amount.written) "].contains(where: title.contains) {
          report.error(at: "title", "the title does not state the dose, \(amount.written)")
        }
      }
      return
    }
    let count = regimen.phases.compactMap(\.occurrences).reduce(0, +)
    guard let total = try? amount.value * Exact(count) else { return }
    let number = count == 1 ? "1 fraction" : "\(count) fractions"
    if !title.contains(" \(total) Gy ") {
      report.error(
        at: "title", "the title does not say \(total) Gy, which \(number) of \(amount) make")
    }
    if !title.contains(number), count > 1 {
      report.error(at: "title", "the title does not say '\(number)'")
    }
  }
}
