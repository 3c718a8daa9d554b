package import Quantities

/// How the amount of one agent is found for a patient.
package struct DoseRule: Hashable, Sendable {
  package let id: String
  /// The ingredient as printed, for example "zoledronic acid".
  package let agent: String
  package let route: Route
  package let basis: DoseBasis
  /// Bands that replace the basis by a patient's value; nil where the label has none.
  package let bands: BandTable?
  /// Reduced levels in order, each a share of the full dose in percent or a fixed amount.
  package let levels: [Cited<Quantity>]
  /// Whether a reduced dose may go back up.
  package let mayReescalate: Bool
  /// The last step of the working; nil prints the exact amount.
  package let rounding: Cited<Rounding>?
  /// The most one dose may be.
  package let maximumSingle: Cited<Quantity>?
  /// The most all doses may add up to.
  package let maximumCumulative: Cited<Quantity>?
  /// The shortest infusion, in minutes.
  package let minimumInfusion: Cited<Quantity>?
  /// How a vial or syringe comes, where volume is computed.
  package let product: Product?

  /// Describes a dose rule.
  package init(
    id: String, agent: String, route: Route, basis: DoseBasis, bands: BandTable?,
    levels: [Cited<Quantity>] = [], mayReescalate: Bool = false, rounding: Cited<Rounding>? = nil,
    maximumSingle: Cited<Quantity>? = nil, maximumCumulative: Cited<Quantity>? = nil,
    minimumInfusion: Cited<Quantity>? = nil, product: Product? = nil
  ) {
    self.id = id
    self.agent = agent
    self.route = route
    self.basis = basis
    self.bands = bands
    self.levels = levels
    self.mayReescalate = mayReescalate
    self.rounding = rounding
    self.maximumSingle = maximumSingle
    self.maximumCumulative = maximumCumulative
    self.minimumInfusion = minimumInfusion
    self.product = product
  }
}

/// How an agent is given.
package enum Route: String, CaseIterable, Sendable, Hashable {
  case intravenousInfusion = "intravenous infusion"
  case intravenousInjection = "intravenous injection"
  case subcutaneous
  case intramuscular
  case oral
  case externalBeam = "external beam"
  case procedure
}

/// What the amount is counted on.
package enum DoseBasis: Hashable, Sendable {
  /// The same for everyone.
  case flat(Cited<Quantity>)
  /// An amount for each kilogram of body weight.
  case perWeight(Cited<Quantity>)
  /// An amount for each square metre of body surface.
  case perSurface(Cited<Quantity>)
  /// The prescriber's own amount, in the order.
  case ordered
}

/// A product whose volume is computed from its strength.
package struct Product: Hashable, Sendable {
  /// Strength at the reference time.
  package let concentration: Cited<Quantity>
  /// Volume of one vial.
  package let vial: Cited<Quantity>?
  /// Half-life of a radionuclide.
  package let halfLife: Cited<Quantity>?
  /// The label's own table, days from reference to factor, which the lint holds against the formula.
  package let decayTable: Cited<[Int: Exact]>?
  /// Time between the table's own hour and the reference hour.
  package let tableOffset: Cited<Quantity>?

  /// Describes a product.
  package init(
    concentration: Cited<Quantity>, vial: Cited<Quantity>?, halfLife: Cited<Quantity>?,
    decayTable: Cited<[Int: Exact]>?, tableOffset: Cited<Quantity>?
  ) {
    self.concentration = concentration
    self.vial = vial
    self.halfLife = halfLife
    self.decayTable = decayTable
    self.tableOffset = tableOffset
  }
}
