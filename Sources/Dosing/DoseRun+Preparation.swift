import Quantities
import Regimens

/// What to draw for a dose.
struct Preparation {
  let volume: Quantity
  let vials: Int?
  /// Whether the volume holds for one moment only.
  let isTimed: Bool
  /// What the vials at hand lack.
  var shortage: VialShortage?

  /// The volume as a nurse reads it.
  var text: String {
    "\(volume)" + (isTimed ? " at the planned time" : "")
      + (vials.map { " from \($0) vial\($0 == 1 ? "" : "s")" } ?? "")
  }
}

extension DoseRun {
  /// The volume of an amount: the band's own, or that of the product; nil, with a line that says why, where
  /// it is not known.
  mutating func preparation(of amount: Quantity) throws(DosingError) -> Preparation? {
    if let (stated, volume) = bandVolume {
      if amount == stated { return Preparation(volume: volume, vials: nil, isTimed: false) }
      working.append("the volume \(volume) is for \(stated), not for \(amount): it is not printed")
    }
    guard !rule.products.isEmpty else { return nil }
    let fitting = rule.products.filter { product in
      product.jurisdictions.isEmpty
        || facts.jurisdiction.map(product.jurisdictions.contains) ?? (rule.products.count == 1)
    }
    guard fitting.count == 1 else {
      return unknown("it is not known which label's product the clinic uses")
    }
    let product = fitting[0]
    let strength = strength(of: product)
    guard let halfLife = product.halfLife else {
      let volume = try ProductVolume.volume(of: amount, concentration: strength)
      var preparation = try prepared(volume, product, strength, isTimed: false)
      preparation.shortage = try shortage(of: amount, product, strength, decay: nil)
      return preparation
    }
    guard let reference = facts.references[rule.id] else {
      return unknown("the date and time for which the product's strength is stated is not recorded")
    }
    guard let administration = facts.administration else {
      return unknown("the time of the dose is not booked")
    }
    let (elapsed, overflow) = administration.subtractingReportingOverflow(reference)
    let usable = try DecayTable.usableSeconds(of: product, halfLife: halfLife.value)
    guard !overflow, usable.contains(elapsed) else {
      return unknown(
        "the dose and the reference time of the product lie too far apart; check the reference time"
      )
    }
    let volume = try Decay.volume(
      activity: amount, concentration: strength, halfLife: halfLife.value,
      elapsedSeconds: elapsed)
    var preparation = try prepared(volume, product, strength, isTimed: true)
    preparation.shortage = try shortage(
      of: amount, product, strength,
      decay: (reference, elapsed, halfLife.value))
    return preparation
  }

  /// The strength on the product's own paper, which batches differ in; without one the label's.
  private func strength(of product: Product) -> Quantity {
    let label = product.concentration
    guard let recorded = facts.strengths[rule.id] else { return label.value }
    if (try? recorded.compared(to: label.value)) != 0 {
      working.append(
        "strength \(recorded) as recorded; the label states \(label.value)" + sources(label))
    }
    return recorded
  }

  private mutating func unknown(_ reason: String) -> Preparation? {
    working.append("no volume: \(reason)")
    return nil
  }

  /// Vials are counted on the volume that is drawn, the printed one.
  private mutating func prepared(
    _ volume: Worked<Quantity>, _ product: Product, _ strength: Quantity, isTimed: Bool
  ) throws(DosingError) -> Preparation {
    working.append(contentsOf: volume.working.lines)
    guard let vial = try vialVolume(of: product, strength) else {
      return Preparation(volume: volume.value, vials: nil, isTimed: isTimed)
    }
    let vials = try calculating { () throws(QuantityError) in
      try volume.value.value.divided(by: vial.value.value)
        .rounded(Rounding(increment: Exact(1), mode: .up))
    }
    guard vials >= Exact(1), vials <= Exact(1_000) else {
      throw .outside("\(volume.value) cannot be drawn from vials of \(vial.value)")
    }
    working.append(
      "vials to open = \(volume.value) / \(vial.value), rounded up = \(vials)" + sources(vial))
    return Preparation(volume: volume.value, vials: Int(vials.numerator), isTimed: isTimed)
  }
}
