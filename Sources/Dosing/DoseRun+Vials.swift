import Quantities
import Regimens

extension DoseRun {
  /// What fills one vial, in mL: as its paper says, else as the label does.
  func vialVolume(
    of product: Product, _ strength: Quantity
  ) throws(DosingError) -> Cited<Quantity>? {
    let recorded = facts.vials[rule.id]?.contents.map { Cited($0, []) }
    guard let vial = recorded ?? product.vial else { return nil }
    if vial.value.unit.dimension == .volume {
      return try calculating { () throws(QuantityError) in
        Cited(try vial.value.converted(to: .millilitre), vial.citations)
      }
    }
    let (perMillilitre, held) = try ProductVolume.matched(vial.value, strength)
    return try calculating { () throws(QuantityError) in
      Cited(
        Quantity(try held.value.divided(by: perMillilitre.value), .millilitre), vial.citations)
    }
  }

  /// What the vials at hand hold at the hour of the dose, held against it; nil where it is enough, or where
  /// nobody wrote down what is at hand.
  func shortage(
    of amount: Quantity, _ product: Product, _ strength: Quantity,
    decay: (reference: Int64, elapsed: Int64, halfLife: Quantity)?
  ) throws(DosingError) -> VialShortage? {
    guard let count = facts.vials[rule.id]?.count,
      let vial = try vialVolume(of: product, strength)
    else { return nil }
    let (perMillilitre, wanted) = try ProductVolume.matched(amount, strength)
    let share = try decay.map { (decay) throws(DosingError) in
      try Decay.share(halfLife: decay.halfLife, elapsedSeconds: decay.elapsed).value
    }
    let down = { (value: Exact) throws(QuantityError) in
      Quantity(
        try value.rounded(Rounding(increment: Exact(1, over: 100), mode: .down)), wanted.unit)
    }
    let (one, left, shown) = try calculating { () throws(QuantityError) in
      let one = try vial.value.value * perMillilitre.value
      let left = try one * (share ?? Exact(1)) * Exact(count)
      return (one, left, (one: try down(one), left: try down(left)))
    }
    let times = share.map { " x \($0)" } ?? ""
    working.append(
      "one vial holds \(vial.value) x \(perMillilitre) = \(shown.one)"
        + (share == nil ? "" : " at the reference") + sources(vial))
    working.append(
      "at hand \(share == nil ? "" : "at the hour of the dose ")= \(count) x \(shown.one)\(times) = "
        + "\(shown.left), down to 2 decimals; the dose is \(wanted)")
    guard left < wanted.value else { return nil }
    let isTolerated = try rule.tolerance.map { (tolerance) throws(DosingError) in
      try calculating { () throws(QuantityError) in
        let least = try wanted.value * (Exact(1) - tolerance.value.value.divided(by: Exact(100)))
        return left >= least
      }
    }
    if let tolerance = rule.tolerance {
      working.append(
        "the label lets the dose differ by \(tolerance.value)" + sources(tolerance))
    }
    let until = try decay.flatMap { (decay) throws(DosingError) -> Int64? in
      let needed = wanted.value.approximate / (one.approximate * Double(count))
      guard let after = try Decay.seconds(until: needed, halfLife: decay.halfLife) else {
        return nil
      }
      let (moment, overflow) = decay.reference.addingReportingOverflow(after)
      return overflow ? nil : moment
    }
    return VialShortage(
      wanted: wanted, left: shown.left, vials: count, isTolerated: isTolerated ?? false,
      tolerance: rule.tolerance?.value, citations: rule.tolerance?.citations ?? [],
      enoughUntil: until)
  }
}
