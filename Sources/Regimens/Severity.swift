/// How strongly a rule's result stands in the way of a dose.
package enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
  /// Printed, nothing is asked.
  case info
  /// Asks; the date stands.
  case warn
  /// Withholds the date until data arrives.
  case hold
  /// Withholds the date until a named prescriber overrides it in the ledger.
  case stop

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warn: 1
    case .hold: 2
    case .stop: 3
    }
  }
}
