package import Quantities

/// The vials that a dose is drawn from, as their paper states them.
package struct VialsAtHand: Hashable, Sendable {
  /// What one holds at the reference time, as a volume or as an amount or activity; nil takes the label's volume.
  package let contents: Quantity?
  /// How many there are; nil where it was not written down.
  package let count: Int?

  /// Describes vials; one whose contents were written down without a number is one.
  package init(contents: Quantity?, count: Int?) {
    self.contents = contents
    self.count = count ?? (contents == nil ? nil : 1)
  }
}
