package import Dosing
package import Quantities

/// What a clinic's laboratory calls normal, for women and for men.
package struct NormalRange: Hashable, Sendable {
  /// The ends of a range; a missing end is not stated.
  package struct Ends: Hashable, Sendable {
    package let lower: Quantity?
    package let upper: Quantity?

    /// States the ends.
    package init(lower: Quantity?, upper: Quantity?) {
      self.lower = lower
      self.upper = upper
    }
  }

  package let female: Ends
  package let male: Ends

  /// States the ranges of women and of men.
  package init(female: Ends, male: Ends) {
    self.female = female
    self.male = male
  }

  /// The range for a patient.
  package func ends(for sex: Sex) -> Ends {
    switch sex {
    case .female: female
    case .male: male
    }
  }
}
