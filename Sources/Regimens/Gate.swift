package import CivilTime
package import Quantities

/// A condition that a dose waits for.
package struct Gate: Hashable, Sendable {
  /// Which doses the gate guards.
  package enum Scope: String, CaseIterable, Sendable, Hashable {
    case everyDose = "every-dose"
    case firstDose = "first-dose"
    case laterDoses = "later-doses"
  }

  /// What must hold.
  package enum Condition: Hashable, Sendable {
    /// A value young enough exists and, where a range is given, lies inside it.
    case measured(Analyte, within: LimitRange?)
    /// The value has not risen from its baseline by the limit of its tier; once it has, it must come
    /// back to within so many percent of the baseline.
    case riseFromBaseline(Analyte, tiers: [RiseTier], resumeWithinPercent: Cited<Int>)
    /// The named clearance, such as "dental", stands in the ledger.
    case cleared(String)
    /// The named point was confirmed in the ledger.
    case confirmed(String)
  }

  package let id: String
  /// What the dose needs, as words that follow "needs", such as "a recent creatinine".
  package let title: String
  package let scope: Scope
  package let condition: Condition
  /// Severity when the value fails; missing data always holds.
  package let severity: Severity
  /// Oldest value that counts, in days before the dose; nil takes the clinic's setting for the analyte.
  package let maximumAge: Cited<Int>?
  /// How long before the dose missing data begins to withhold it; zero is the day itself.
  package let holdsFrom: Cited<CivilInterval>
  /// When recovery must have come, after the last dose; nil where nothing is published.
  package let recovery: Recovery?
  /// A point of a checklist that opens the gate once it is confirmed, whatever the condition says,
  /// such as an agreed plan; nil where nothing does.
  package let unlessConfirmed: String?
  /// Only when the order names this option, for example "pregnancy-test".
  package let whenOrdered: String?
  /// Days of the cycle whose doses it guards; empty means all.
  package let cycleDays: [Int]
  /// Whether the dose passes while nothing has been measured, as for a question of caution.
  package let passesWithoutData: Bool
  /// Labels that carry the gate; empty means all.
  package let jurisdictions: [Jurisdiction]
  package let citations: [String]

  /// Describes a gate.
  package init(
    id: String, title: String, scope: Scope, condition: Condition, severity: Severity,
    maximumAge: Cited<Int>?, holdsFrom: Cited<CivilInterval>, recovery: Recovery?,
    unlessConfirmed: String? = nil, whenOrdered: String? = nil, cycleDays: [Int] = [],
    passesWithoutData: Bool = false, jurisdictions: [Jurisdiction], citations: [String]
  ) {
    self.id = id
    self.title = title
    self.scope = scope
    self.condition = condition
    self.severity = severity
    self.maximumAge = maximumAge
    self.holdsFrom = holdsFrom
    self.recovery = recovery
    self.unlessConfirmed = unlessConfirmed
    self.whenOrdered = whenOrdered
    self.cycleDays = cycleDays
    self.passesWithoutData = passesWithoutData
    self.jurisdictions = jurisdictions
    self.citations = citations
  }
}

/// A limit on a rise that depends on the baseline.
package struct RiseTier: Hashable, Sendable {
  /// Baselines the tier is for.
  package let baseline: LimitRange
  /// A rise of this or more holds the dose.
  package let rise: Cited<Quantity>

  /// States a tier.
  package init(baseline: LimitRange, rise: Cited<Quantity>) {
    self.baseline = baseline
    self.rise = rise
  }
}

/// The span after the last dose in which a held value must recover.
package struct Recovery: Hashable, Sendable {
  package let from: Cited<CivilInterval>
  package let to: Cited<CivilInterval>

  /// States when recovery must have come.
  package init(from: Cited<CivilInterval>, to: Cited<CivilInterval>) {
    self.from = from
    self.to = to
  }
}
