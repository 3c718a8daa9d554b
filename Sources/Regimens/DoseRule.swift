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
  /// Doses for patients whose liver is ill; nil where the label has none.
  package let childPugh: ChildPughTable?
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
  /// The fluid an infusion is given in, in mL.
  package let infusionVolume: Cited<Quantity>?
  /// How often a day the amount is taken; nil is once.
  package let timesADay: Cited<Int>?
  /// Fasting, posture and meals around a tablet; nil where nothing matters.
  package let taking: Taking?
  /// How a vial or syringe comes under each label, where volume is computed.
  package let products: [Product]
  /// How many days before the dose the weight may have been taken, 0 being the day itself; nil where the label
  /// asks for no day.
  package let weightMaximumAge: Cited<Int>?
  /// The share, in percent, by which the label lets what is given differ from the dose; nil where it says none.
  package let tolerance: Cited<Quantity>?

  /// Describes a dose rule.
  package init(
    id: String, agent: String, route: Route, basis: DoseBasis, bands: BandTable?,
    childPugh: ChildPughTable? = nil,
    levels: [Cited<Quantity>] = [], mayReescalate: Bool = false, rounding: Cited<Rounding>? = nil,
    maximumSingle: Cited<Quantity>? = nil, maximumCumulative: Cited<Quantity>? = nil,
    minimumInfusion: Cited<Quantity>? = nil, infusionVolume: Cited<Quantity>? = nil,
    timesADay: Cited<Int>? = nil, taking: Taking? = nil, products: [Product] = [],
    weightMaximumAge: Cited<Int>? = nil, tolerance: Cited<Quantity>? = nil
  ) {
    self.id = id
    self.agent = agent
    self.route = route
    self.basis = basis
    self.bands = bands
    self.childPugh = childPugh
    self.levels = levels
    self.mayReescalate = mayReescalate
    self.rounding = rounding
    self.maximumSingle = maximumSingle
    self.maximumCumulative = maximumCumulative
    self.minimumInfusion = minimumInfusion
    self.infusionVolume = infusionVolume
    self.timesADay = timesADay
    self.taking = taking
    self.products = products
    self.weightMaximumAge = weightMaximumAge
    self.tolerance = tolerance
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

  /// The amount or rate; nil where the order has it.
  package var amount: Cited<Quantity>? {
    switch self {
    case .flat(let amount), .perWeight(let amount), .perSurface(let amount): amount
    case .ordered: nil
    }
  }
}
