import Quantities

extension RegimenCheck {
  /// A step of 10 on a dose of 4 mg would change it by half.
  static let doseRounding = RegimenCheck(
    id: "dose.rounding",
    demand: "A dose is rounded to a step that is small beside it."
  ) { regimen, report in
    for part in regimen.doseParts {
      let rule = part.value
      guard let rounding = rule.rounding?.value, let amount = rule.basisAmount?.value else {
        continue
      }
      let path = "\(part.path).rounding"
      guard let twenty = try? rounding.increment * Exact(20) else { continue }
      // Per kilogram or square metre the dose is larger still than the amount of one.
      if case .flat = rule.basis, twenty > amount.value {
        report.error(at: path, "a step of \(rounding.increment) is coarse beside \(amount)")
      } else if rounding.increment > amount.value {
        report.error(at: path, "a step of \(rounding.increment) is coarse beside \(amount)")
      }
    }
  }
}
