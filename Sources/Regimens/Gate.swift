package import CivilTime

/// A condition that a dose waits for.
package struct Gate: Hashable, Sendable {
  /// Which doses the gate guards.
  package enum Scope: String, CaseIterable, Sendable, Hashable {
    case everyDose = "every-dose"
    case firstDose = "first-dose"
    case laterDoses = "later-doses"
  }

  package let id: String
  /// What the dose needs, as words that follow "needs", such as "a recent creatinine".
  package let title: String
  package let scope: Scope
  package let condition: GateCondition
  /// Severity when the value fails; missing data always holds.
  package let severity: Severity
  /// Oldest value, clearance or confirmation that counts, in days before the dose; nil takes the
  /// clinic's setting for a measured analyte, and any age for the rest.
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
  /// Who states that treatment goes on at the next lower dose level after each time the gate failed.
  ///
  /// It ends where no level is left. Nil where the dose stays.
  package let lowersDose: [String]?
  /// Labels that carry the gate; empty means all.
  package let jurisdictions: [Jurisdiction]
  package let citations: [String]

  /// Describes a gate.
  package init(
    id: String, title: String, scope: Scope, condition: GateCondition, severity: Severity,
    maximumAge: Cited<Int>?, holdsFrom: Cited<CivilInterval>, recovery: Recovery?,
    unlessConfirmed: String? = nil, whenOrdered: String? = nil, cycleDays: [Int] = [],
    passesWithoutData: Bool = false, lowersDose: [String]? = nil, jurisdictions: [Jurisdiction],
    citations: [String]
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
    self.lowersDose = lowersDose
    self.jurisdictions = jurisdictions
    self.citations = citations
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
