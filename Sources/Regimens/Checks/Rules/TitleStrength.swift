import Quantities

extension RegimenCheck {
  /// Two products of one ingredient and different strength are different treatments.
  static let titleStrength = RegimenCheck(
    id: "title.strength",
    demand: "Where the ingredient is matched by strength, the strength is the dose."
  ) { regimen, report in
    guard regimen.doses.count == 1, let part = regimen.doseParts.first,
      case .flat(let amount) = part.value.basis
    else { return }
    let words = regimen.ingredient.words
    guard words.count > 2, let number = words.dropLast().last, number.first?.isNumber == true,
      let strength = try? Quantity(parsing: words.suffix(2).joined(separator: " "))
    else { return }
    if strength.order(to: amount.value) != 0 {
      report.error(at: "ingredient", "the ingredient says \(strength), the dose is \(amount.value)")
    }
  }
}
