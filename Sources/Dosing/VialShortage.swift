package import Quantities

/// What the vials at hand lack for a dose.
package struct VialShortage: Hashable, Sendable {
  /// The dose.
  package let wanted: Quantity
  /// What all vials at hand hold at the hour of the dose, in the dose's unit, rounded down to 2 decimals.
  package let left: Quantity
  /// How many vials there are.
  package let vials: Int
  /// Whether giving all of it stays within the share by which the label lets the dose differ.
  package let isTolerated: Bool
  /// That share, in percent; nil where the label states none.
  package let tolerance: Quantity?
  /// Sources of the share.
  package let citations: [String]
  /// The moment, in UTC seconds since 1970, up to which the vials hold the dose; nil where they never decay.
  package let enoughUntil: Int64?
}
