package import Quantities

/// Volume from a product's strength.
package enum ProductVolume {
  /// The volume that holds an amount, in mL to 2 decimals, halves up.
  package static func volume(
    of amount: Quantity, concentration: Quantity
  ) throws(DosingError) -> Worked<Quantity> {
    let (strength, wanted) = try matched(amount, concentration)
    let volume = try calculating { () throws(QuantityError) in
      try wanted.value.divided(by: strength.value)
        .rounded(Rounding(increment: Exact(1, over: 100), mode: .halfUp))
    }
    let drawn = Quantity(volume, .millilitre)
    return Worked(drawn, ["volume = \(wanted) / \(strength) = \(drawn), to 2 decimals"])
  }

  /// A strength per mL, above zero, and an amount in the strength's own unit.
  static func matched(
    _ amount: Quantity, _ concentration: Quantity
  ) throws(DosingError) -> (strength: Quantity, amount: Quantity) {
    let pair = try calculating { () throws(QuantityError) in
      switch concentration.unit.dimension {
      case .massConcentration:
        return (
          try concentration.converted(to: .milligramPerMillilitre),
          try amount.converted(to: .milligram)
        )
      case .activityConcentration:
        let unit = try Unit(parsing: concentration.unit.code.split(separator: "/")[0])
        return (concentration, try amount.converted(to: unit))
      default:
        throw .unitMismatch(have: concentration.unit.code, want: "mg/mL or kBq/mL")
      }
    }
    guard pair.0.value > Exact(0) else { throw .outside("a concentration must be above zero") }
    return (pair.0, pair.1)
  }
}
