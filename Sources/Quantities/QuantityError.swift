/// What can be wrong with a number, a unit or a calculation.
package enum QuantityError: Error, Hashable, Sendable {
  case notANumber(String)
  case notAQuantity(String)
  case unknownUnit(String, suggestion: String?)
  case unitMismatch(have: String, want: String)
  case overflow
  case divisionByZero

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .notANumber(let text):
      "'\(text)' is not a number; write a plain decimal such as '0.9' (at most 9 digits before the "
        + "point and 6 after)"
    case .notAQuantity(let text):
      "'\(text)' is not an amount; write a number, a space and a unit, such as '4 mg'"
    case .unknownUnit(let text, let suggestion):
      "'\(text)' is not a known unit" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .unitMismatch(let have, let want):
      "an amount in \(have) cannot be used where \(want) is needed"
    case .overflow: "the numbers are too large to calculate with exactly"
    case .divisionByZero: "division by zero"
    }
  }
}
