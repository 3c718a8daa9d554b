package import Quantities

/// A product whose volume is computed from its strength.
package struct Product: Hashable, Sendable {
  /// Labels under which it comes like this; empty means all.
  package let jurisdictions: [Jurisdiction]
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
    jurisdictions: [Jurisdiction] = [], concentration: Cited<Quantity>, vial: Cited<Quantity>?,
    halfLife: Cited<Quantity>?,
    decayTable: Cited<[Int: Exact]>?, tableOffset: Cited<Quantity>?
  ) {
    self.jurisdictions = jurisdictions
    self.concentration = concentration
    self.vial = vial
    self.halfLife = halfLife
    self.decayTable = decayTable
    self.tableOffset = tableOffset
  }
}
