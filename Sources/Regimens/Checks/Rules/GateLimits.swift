import Quantities

extension RegimenCheck {
  /// A limit that was lost leaves a gate that any value opens, and its title tells.
  static let gateLimits = RegimenCheck(
    id: "gate.limits",
    demand: "A gate asks for 'a recent' value where it has no limits, and for more where it has."
  ) { regimen, report in
    for part in regimen.gateParts {
      let isAnyValue = part.value.title.hasPrefix("a recent ")
      for case .measured(let analyte, let range) in part.value.condition.parts
      where (range == nil) != isAnyValue {
        report.error(
          at: part.path,
          range == nil
            ? "any value of \(analyte.title) opens it; state the limits, or call it 'a recent …'"
            : "it has limits; say in the title what the value must be, such as 'adequate …'")
      }
    }
  }
}
