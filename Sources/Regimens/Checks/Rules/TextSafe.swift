import Quantities

extension RegimenCheck {
  /// What a regimen prints is held against `MisreadText`, as every other text of the project is.
  static let textSafe = RegimenCheck(
    id: "text.safe",
    demand: "No printed text can be misread: no trailing zero, a zero before the point, "
      + "a space before the unit, no unsafe abbreviation."
  ) { regimen, report in
    for text in regimen.printedTexts {
      for problem in MisreadText.problems(in: text.value) {
        report.error(at: text.path, problem.message)
      }
    }
  }
}
