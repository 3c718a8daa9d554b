/// How long a repair may be looked for.
package struct RepairEffort: Hashable, Sendable {
  /// Seconds of the first search; small days are solved to the end long before.
  package let seconds: Double
  /// Seconds of a second search, where the first would leave somebody without a seat and has not proven that
  /// nothing else is possible; 0 for none.
  package let patience: Double
  /// Whether the search counts its nodes in place of asking the wall: then a repair is the same on any machine.
  package let isCounted: Bool

  /// States an effort.
  package init(seconds: Double, patience: Double = 0, isCounted: Bool = false) {
    self.seconds = seconds
    self.patience = patience
    self.isCounted = isCounted
  }

  /// So many seconds and no more, or the usual effort.
  package static func upTo(_ seconds: Double?) -> RepairEffort {
    seconds.map { RepairEffort(seconds: $0) } ?? usual
  }

  /// A moment, and half a second where a patient would else be sent home.
  package static let usual = RepairEffort(seconds: 0.025, patience: 0.5)
}
