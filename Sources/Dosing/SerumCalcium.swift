package import Quantities

/// Calcium in blood.
package enum SerumCalcium {
  /// Calcium corrected for albumin, exact, in the unit of the calcium given.
  ///
  /// mg/dL: calcium + 0.8 x (4.0 - albumin g/dL); mmol/L: calcium + 0.02 x (40 - albumin g/L).
  package static func corrected(
    calcium: Quantity, albumin: Quantity
  ) throws(DosingError) -> Worked<Quantity> {
    try calculating { () throws(QuantityError) in
      if calcium.unit == .milligramPerDecilitre {
        let grams = try albumin.converted(to: .gramPerDecilitre).value
        let corrected = try calcium.value + Exact(8, over: 10) * (Exact(4) - grams)
        return Worked(
          Quantity(corrected, calcium.unit),
          ["corrected calcium = \(calcium.value) + 0.8 x (4 - \(grams)) = \(corrected) mg/dL"])
      }
      let value = try calcium.converted(to: .millimolePerLitre).value
      let grams = try albumin.converted(to: .gramPerLitre).value
      let corrected = try value + Exact(2, over: 100) * (Exact(40) - grams)
      return Worked(
        Quantity(corrected, .millimolePerLitre),
        ["corrected calcium = \(value) + 0.02 x (40 - \(grams)) = \(corrected) mmol/L"])
    }
  }
}
