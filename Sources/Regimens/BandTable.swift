package import Quantities

/// Doses by a patient's value, such as creatinine clearance, with no gap between bands.
package struct BandTable: Hashable, Sendable {
  /// The value that chooses the band.
  package enum Basis: String, CaseIterable, Sendable, Hashable {
    /// Creatinine clearance from the baseline creatinine, fixed for the course.
    case clearanceAtStart = "creatinine-clearance-at-start"
    /// Creatinine clearance from the latest creatinine.
    case clearanceNow = "creatinine-clearance-now"
    /// Age in years on the day.
    case age
  }

  package let basis: Basis
  package let bands: [DoseBand]

  /// Gathers the bands of one basis.
  package init(basis: Basis, bands: [DoseBand]) {
    self.basis = basis
    self.bands = bands
  }
}

/// One band and what it gives.
package struct DoseBand: Hashable, Sendable {
  package let range: LimitRange
  package let outcome: Outcome

  /// What a patient inside the band gets.
  package enum Outcome: Hashable, Sendable {
    case amount(BandDose)
    /// No dose is printed.
    case stop(reason: Cited<String>)
  }

  /// Joins a range and its outcome.
  package init(range: LimitRange, outcome: Outcome) {
    self.range = range
    self.outcome = outcome
  }
}

/// The dose of a band: an amount, or a rate for the body such as mg/m2, and what changes with it.
package struct BandDose: Hashable, Sendable {
  package let amount: Cited<Quantity>
  /// What is drawn from the vial.
  package let volume: Cited<Quantity>?
  /// Overrides of the rule's own.
  package let minimumInfusion: Cited<Quantity>?
  package let infusionVolume: Cited<Quantity>?
  /// Days from one tablet to the next; nil is every day.
  package let everyDays: Cited<Int>?

  /// States the dose of a band.
  package init(
    amount: Cited<Quantity>, volume: Cited<Quantity>?, minimumInfusion: Cited<Quantity>?,
    infusionVolume: Cited<Quantity>?, everyDays: Cited<Int>?
  ) {
    self.amount = amount
    self.volume = volume
    self.minimumInfusion = minimumInfusion
    self.infusionVolume = infusionVolume
    self.everyDays = everyDays
  }
}

/// A range whose ends say whether they belong to it; a missing end is open.
package struct LimitRange: Hashable, Sendable, CustomStringConvertible {
  /// One end of a range.
  package struct Limit: Hashable, Sendable {
    package let quantity: Quantity
    package let isInside: Bool

    /// Names an end and whether it belongs to the range.
    package init(quantity: Quantity, isInside: Bool) {
      self.quantity = quantity
      self.isInside = isInside
    }
  }

  package let lower: Limit?
  package let upper: Limit?
  package let citations: [String]

  /// Makes a range from its ends.
  package init(lower: Limit?, upper: Limit?, citations: [String]) {
    self.lower = lower
    self.upper = upper
    self.citations = citations
  }

  /// Whether a value lies inside; throws when its unit does not fit the limits'.
  package func contains(_ value: Quantity) throws(QuantityError) -> Bool {
    if let lower {
      let order = try value.compared(to: lower.quantity)
      if order < 0 || (order == 0 && !lower.isInside) { return false }
    }
    if let upper {
      let order = try value.compared(to: upper.quantity)
      if order > 0 || (order == 0 && !upper.isInside) { return false }
    }
    return true
  }

  package var description: String {
    switch (lower, upper) {
    case (nil, nil): "any value"
    case (let lower?, nil): "\(lower.isInside ? "at least" : "above") \(lower.quantity)"
    case (nil, let upper?): "\(upper.isInside ? "at most" : "below") \(upper.quantity)"
    case (let lower?, let upper?):
      "\(lower.isInside ? "from" : "above") \(lower.quantity) "
        + "\(upper.isInside ? "to" : "to below") \(upper.quantity)"
    }
  }
}
