package import CivilTime
package import Quantities

/// What the prescriber ordered.
package struct Order: Hashable, Sendable {
  package let prescriber: String
  /// The day the order was signed; nothing is known of the course before it.
  package let signed: CivilDate
  /// First day of treatment.
  package let start: CivilDate
  /// The usual hour, where one was agreed; a booking says more.
  package let time: TimeOfDay?
  /// Number of cycles by phase id, where the regimen leaves it to the order.
  package let counts: [String: Int]
  /// Amount by dose id, where the regimen leaves it to the order.
  package let amounts: [String: Quantity]
  /// Body site of a local treatment.
  package let site: String?
  /// Options the regimen offers and the prescriber chose, such as "dexamethasone".
  package let options: Set<String>
  /// Doses of this regimen given elsewhere before the course came here, oldest first.
  package let carriedOver: [CivilDate]

  /// Gathers an order.
  package init(
    prescriber: String, signed: CivilDate, start: CivilDate, time: TimeOfDay?,
    counts: [String: Int],
    amounts: [String: Quantity], site: String?, options: Set<String>, carriedOver: [CivilDate]
  ) {
    self.prescriber = prescriber
    self.signed = signed
    self.start = start
    self.time = time
    self.counts = counts
    self.amounts = amounts
    self.site = site
    self.options = options
    self.carriedOver = carriedOver
  }
}
