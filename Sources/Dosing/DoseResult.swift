package import Quantities
package import Regimens

/// One agent's dose, or why none can be printed.
package struct DoseResult: Hashable, Sendable {
  /// Why no dose is printed.
  package enum Problem: Hashable, Sendable {
    /// A value is needed first.
    case missing(String)
    /// The label gives no dose to this patient, or the numbers cannot be right.
    case ruledOut(reason: String, citations: [String])
  }

  /// The ingredient.
  package let agent: String
  /// The dose; nil with a problem.
  package let amount: Quantity?
  /// What to draw, in mL; nil where it is not known or not needed.
  package let volume: Quantity?
  /// How many vials hold that volume; nil where the product names no vial.
  package let vials: Int?
  /// What the vials at hand lack for the dose; nil where they hold it or are not known.
  package let shortage: VialShortage?
  /// As a nurse reads it, for example "3.5 mg (4.4 mL) over at least 15 min".
  package let text: String
  /// The steps, one line each, each figure of the regimen with its sources in brackets.
  package let working: [String]
  /// What a prescriber is asked although there is a dose.
  package let question: Cited<String>?
  /// Why there is no dose.
  package let problem: Problem?
}
