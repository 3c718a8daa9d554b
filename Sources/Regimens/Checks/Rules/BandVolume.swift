import Quantities

extension RegimenCheck {
  /// 4 mg in 5 mL are 3.3 mg in 4.1 mL; a volume that strays by more than the rounding of a syringe is a slip.
  static let bandVolume = RegimenCheck(
    id: "band.volume",
    demand: "The volumes of the bands belong to one concentration."
  ) { regimen, report in
    for part in regimen.doseParts {
      var strengths: [(index: Int, value: Double)] = []
      for (index, band) in (part.value.bands?.bands ?? []).enumerated() {
        guard case .amount(let dose) = band.outcome, let volume = dose.volume,
          volume.value.isPositive
        else {
          continue
        }
        strengths.append(
          (index, dose.amount.value.value.approximate / volume.value.value.approximate))
      }
      guard strengths.count > 2 else { continue }
      let middle = strengths.map(\.value).sorted()[strengths.count / 2]
      for (index, value) in strengths where abs(value / middle - 1) > 0.02 {
        report.error(
          at: "\(part.path).bands.bands[\(index)].volume",
          "amount and volume make another concentration than in the other bands")
      }
    }
  }
}
