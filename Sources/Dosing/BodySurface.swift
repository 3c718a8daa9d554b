package import Quantities

/// Body surface area.
package enum BodySurface {
  /// Mosteller's body surface in m2, rounded to three decimals as a stated step.
  ///
  /// The square root of height cm x weight kg / 3600 (Mosteller, N Engl J Med 1987). The root is found on
  /// integers: the greatest number of half thousandths whose square does not exceed the product, then halves
  /// up. Doses are counted on the rounded surface, so that the printed sum can be redone by hand.
  package static func mosteller(
    height: Quantity, weight: Quantity
  ) throws(DosingError) -> Worked<Quantity> {
    let (centimetres, kilograms) = try calculating { () throws(QuantityError) in
      (try height.converted(to: .centimetre).value, try weight.converted(to: .kilogram).value)
    }
    guard centimetres > Exact(0), kilograms > Exact(0) else {
      throw .outside("height and weight must be above zero")
    }
    return try calculating { () throws(QuantityError) in
      let square = try (centimetres * kilograms).divided(by: Exact(3_600))
      let doubled = try square * Exact(4_000_000)
      let target = doubled.numerator / doubled.denominator
      guard target < 1_000_000_000_000_000_000_000_000 else { throw .overflow }
      var root = Int128(Double(target).squareRoot())
      while root * root > target { root -= 1 }
      while (root + 1) * (root + 1) <= target { root += 1 }
      let area = try Exact((root + 1) / 2, over: 1_000)
      return Worked(
        Quantity(area, .squareMetre),
        [
          "body surface = square root of (\(centimetres) cm x \(kilograms) kg / 3600) = "
            + "\(area) m², to 3 decimals"
        ])
    }
  }
}
