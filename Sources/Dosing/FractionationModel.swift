package import Quantities

/// The linear-quadratic model of fractionated radiation.
package enum FractionationModel {
  /// Biologically effective dose in Gy: n d (1 + d / (alpha/beta)), exact.
  package static func bed(
    fractions: Int, dose: Quantity, alphaBeta: Quantity
  ) throws(DosingError) -> Worked<Quantity> {
    let (gray, ratio) = try calculating { () throws(QuantityError) in
      (try dose.converted(to: .gray).value, try alphaBeta.converted(to: .gray).value)
    }
    guard fractions > 0, gray > Exact(0), ratio > Exact(0) else {
      throw .outside("the number of fractions, the dose and alpha/beta must be above zero")
    }
    return try calculating { () throws(QuantityError) in
      let effect = try Exact(1) + gray.divided(by: ratio)
      let bed = try Exact(fractions) * gray * effect
      return Worked(
        Quantity(bed, .gray),
        [
          "BED = \(fractions) x \(gray) x (1 + \(gray) / \(ratio)) = \(bed.display(places: 2)) Gy"
        ] + caution(gray))
    }
  }

  /// Equivalent dose in 2 Gy fractions, in Gy: BED / (1 + 2 / (alpha/beta)), exact.
  package static func eqd2(
    fractions: Int, dose: Quantity, alphaBeta: Quantity
  ) throws(DosingError) -> Worked<Quantity> {
    let bed = try bed(fractions: fractions, dose: dose, alphaBeta: alphaBeta)
    return try calculating { () throws(QuantityError) in
      let ratio = try alphaBeta.converted(to: .gray).value
      let equivalent = try bed.value.value.divided(by: Exact(1) + Exact(2).divided(by: ratio))
      return Worked(
        Quantity(equivalent, .gray),
        bed.working.lines + [
          "EQD2 = BED / (1 + 2 / \(ratio)) = \(equivalent.display(places: 2)) Gy"
        ])
    }
  }

  private static func caution(_ gray: Exact) -> [String] {
    gray > Exact(8) ? ["the LQ model is uncertain above about 8 to 10 Gy per fraction"] : []
  }
}
