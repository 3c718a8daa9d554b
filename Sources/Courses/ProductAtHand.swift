package import CivilTime
package import Quantities

/// The product that a dose is drawn from: its strength, and the moment at which it has that strength.
package struct ProductAtHand: Hashable, Sendable {
  /// The dose of the regimen it is for, by its id.
  package let dose: String
  /// Strength at the reference time, as the product's own paper states it.
  package let strength: Quantity
  /// The day of the reference time, in `zone`.
  package let day: CivilDate
  /// The reference time, in `zone`.
  package let time: TimeOfDay
  /// The zone in which the paper states the reference time.
  package let zone: ClinicZone
  /// Batch or lot, as written down.
  package let lot: String?
  /// What one vial holds: a volume, or the amount or activity at the reference time; nil where it was not written down.
  package let vial: Quantity?
  /// How many vials there are; nil where it was not written down.
  package let vials: Int?

  /// Writes down a product.
  package init(
    dose: String, strength: Quantity, day: CivilDate, time: TimeOfDay, zone: ClinicZone,
    lot: String?, vial: Quantity? = nil, vials: Int? = nil
  ) {
    self.dose = dose
    self.strength = strength
    self.day = day
    self.time = time
    self.zone = zone
    self.lot = lot
    self.vial = vial
    self.vials = vials
  }

  /// The reference time, in UTC seconds since 1970; nil in the hour that a clock change leaves out.
  var reference: Int64? { try? zone.utcSeconds(of: day, at: time) }

  /// What stands on the paper.
  var text: String {
    "\(strength) at \(day) \(time) \(zone.identifier)" + contents
      + (lot.map { ", lot \($0)" } ?? "")
  }

  private var contents: String {
    switch (vials, vial) {
    case (nil, nil): ""
    case (let count?, nil): ", \(count) vial\(count == 1 ? "" : "s")"
    case (let count, let vial?):
      ", \(count ?? 1) vial\((count ?? 1) == 1 ? "" : "s") of \(vial)"
    }
  }
}
