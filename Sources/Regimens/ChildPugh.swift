package import Quantities

/// How well the liver works, by the class of Child and Pugh: A is the mildest disease, C the worst.
package enum ChildPughClass: String, CaseIterable, Sendable, Hashable {
  case a = "A"
  case b = "B"
  case c = "C"
}

/// Doses by the Child-Pugh class, for patients whose liver is ill.
///
/// A class is recorded only where there is liver disease: without one the dose is the rule's own. It never raises
/// what clearance or age gave.
package struct ChildPughTable: Hashable, Sendable {
  package let bands: [ChildPughBand]
  /// The condition of a ledger with which the class must be known; nil never asks for it.
  package let askedWith: Cited<String>?

  /// Gathers the doses of the classes.
  package init(bands: [ChildPughBand], askedWith: Cited<String>?) {
    self.bands = bands
    self.askedWith = askedWith
  }
}

/// One class and what it gives.
package struct ChildPughBand: Hashable, Sendable {
  /// What a patient of the class gets.
  package enum Outcome: Hashable, Sendable {
    /// An amount, or a rate for the body, in the unit of the dose rule.
    case amount(Cited<Quantity>)
    /// No dose is printed.
    case stop(reason: Cited<String>)
  }

  package let liver: ChildPughClass
  package let outcome: Outcome

  /// Joins a class and its outcome.
  package init(liver: ChildPughClass, outcome: Outcome) {
    self.liver = liver
    self.outcome = outcome
  }
}
