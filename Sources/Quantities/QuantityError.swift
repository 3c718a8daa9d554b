/// What can be wrong with a number, a unit or a calculation.
package enum QuantityError: Error, Hashable, Sendable {
  /// The text is no plain decimal, or has too many digits.
  case notANumber(String)
  /// The text is not a number, a space and a unit.
  case notAQuantity(String)
  /// The unit is not in the list; the suggestion is what its spelling seems to mean.
  case unknownUnit(String, suggestion: String?)
  /// An amount in a unit of another kind; both are UCUM codes.
  case unitMismatch(have: String, want: String)
  /// A step needs more than 128 bits.
  case overflow
  /// A divisor or a rounding increment is zero.
  case divisionByZero

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .notANumber(let text):
      "'\(shown(text))' is not a number; write a plain decimal such as '0.9' (at most 9 digits before the "
        + "point and 6 after)"
    case .notAQuantity(let text):
      "'\(shown(text))' is not an amount; write a number, a space and a unit, such as '4 mg'"
    case .unknownUnit(let text, let suggestion):
      "'\(shown(text))' is not a known unit" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    case .unitMismatch(let have, let want):
      "an amount in \(have) cannot be used where \(want) is needed"
    case .overflow:
      "the numbers are too large to calculate with exactly"
    case .divisionByZero: "division by zero"
    }
  }

  /// The text as a message may quote it: short, and without control characters.
  private func shown(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(40)
    let safe = head.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) }
    return String(safe) + (text.unicodeScalars.count > 40 ? "..." : "")
  }
}
