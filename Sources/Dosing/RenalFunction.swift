package import CivilTime
package import Quantities

/// The sex used by formulas that need one.
package enum Sex: String, CaseIterable, Sendable, Hashable {
  /// Female.
  case female
  /// Male.
  case male
}

/// Age in completed years.
package enum Age {
  /// Completed years on a day; someone born on 29 February ages on 1 March of a common year.
  package static func years(born: CivilDate, on day: CivilDate) -> Int {
    let (from, to) = (born.components, day.components)
    let hadBirthday = (to.month, to.day) >= (from.month, from.day)
    return to.year - from.year - (hadBirthday ? 0 : 1)
  }
}

/// Kidney function.
package enum RenalFunction {
  /// Creatinine clearance after Cockcroft and Gault, in mL/min, exact.
  ///
  /// (140 - age) x weight kg / (72 x creatinine mg/dL), times 0.85 for women (formula as the labels of
  /// zoledronic acid name it; 0.85 in the capecitabine label). A creatinine in umol/L is divided by 88.4
  /// first: the rounded constants 1.23 and 1.04 move results by up to 0.4 % and can cross a band. The
  /// result is never rounded before it is banded; only the working shows it to two decimals, or to more
  /// where two would put it on a whole number that it misses.
  package static func cockcroftGault(
    age: Int, weight: Quantity, creatinine: Quantity, sex: Sex
  ) throws(DosingError) -> Worked<Quantity> {
    guard (18...120).contains(age) else {
      throw .outside("Cockcroft-Gault is for adults of 18 to 120 years, not \(age)")
    }
    let (kilograms, milligrams) = try calculating { () throws(QuantityError) in
      (
        try weight.converted(to: .kilogram).value,
        try Analyte.creatinine.value(creatinine, in: .milligramPerDecilitre).value
      )
    }
    guard kilograms > Exact(0), milligrams > Exact(0) else {
      throw .outside("weight and creatinine must be above zero")
    }
    return try calculating { () throws(QuantityError) in
      let factor = sex == .female ? try Exact(85, over: 100) : Exact(1)
      let clearance =
        try (Exact(140 - age) * kilograms).divided(by: Exact(72) * milligrams) * factor
      let isConverted = creatinine.unit.dimension == .substanceConcentration
      return Worked(
        Quantity(clearance, .millilitrePerMinute),
        (isConverted ? ["creatinine \(creatinine) / 88.4 = \(milligrams) mg/dL"] : []) + [
          "creatinine clearance = (140 - \(age)) x \(kilograms) kg / (72 x \(milligrams) mg/dL)"
            + (sex == .female ? " x 0.85" : "") + " = \(clearance.display(places: 2)) mL/min"
        ])
    }
  }
}
