package import CivilTime

/// A stretch of a regimen with one rhythm, such as loading, maintenance or a fraction series.
package struct Phase: Hashable, Sendable {
  /// Where the first occurrence of a later phase falls.
  package enum Begin: Hashable, Sendable {
    /// On the start of the order; the first phase only.
    case orderStart
    /// Where the previous phase's next cycle would have begun.
    case nextCycle(earliest: Cited<CivilInterval>)
    /// So long after the last dose of the previous phase, and never sooner than the earliest.
    case afterLast(Cited<CivilInterval>, earliest: Cited<CivilInterval>)
  }

  package let id: String
  package let begins: Begin
  package let rhythm: Rhythm
  /// Nil only where nothing repeats.
  package let window: Window?
  package let afterLate: AfterLate
  /// Which way an occurrence moves when the place is closed.
  package let closure: ClosurePolicy
  /// True when the patient takes it at home: it needs no place and moves for no closure.
  package let atHome: Bool
  /// Keys into ``Regimen/doses``.
  package let doses: [String]
  /// Rules for single days of the cycle, by day number.
  package let dayRules: [Int: DayRule]
  /// With this option of the order a block begins in the evening and ends on the morning after its
  /// last day, with as many doses.
  package let eveningStart: String?
  /// The longest the whole phase may overrun its planned end before a person decides.
  package let longestOverrun: Cited<CivilInterval>?

  /// Describes a phase.
  package init(
    id: String, begins: Begin, rhythm: Rhythm, window: Window?, afterLate: AfterLate,
    closure: ClosurePolicy, atHome: Bool, doses: [String], dayRules: [Int: DayRule] = [:],
    eveningStart: String? = nil, longestOverrun: Cited<CivilInterval>? = nil
  ) {
    self.id = id
    self.begins = begins
    self.rhythm = rhythm
    self.window = window
    self.afterLate = afterLate
    self.closure = closure
    self.atHome = atHome
    self.doses = doses
    self.dayRules = dayRules
    self.eveningStart = eveningStart
    self.longestOverrun = longestOverrun
  }
}

/// What differs for one day of a cycle, such as day 8 of eribulin.
package struct DayRule: Hashable, Sendable {
  /// Never sooner after the dose before, where that differs from the phase's window.
  package let earliest: Cited<CivilInterval>?
  /// Later than this beyond its target, the day is omitted.
  package let omitBeyond: Cited<CivilInterval>?
  /// The least time from this day, when given late, to the next cycle.
  package let nextCycleAfter: Cited<CivilInterval>?
  /// Whether a missed day is left out and not made up.
  package let omitWhenMissed: Bool
  /// Whether the day, given late, is given at the next lower dose level.
  package let lowersDoseWhenLate: Bool

  /// States the rule of a day.
  package init(
    earliest: Cited<CivilInterval>? = nil, omitBeyond: Cited<CivilInterval>?,
    nextCycleAfter: Cited<CivilInterval>?,
    omitWhenMissed: Bool = false, lowersDoseWhenLate: Bool = false
  ) {
    self.earliest = earliest
    self.omitBeyond = omitBeyond
    self.nextCycleAfter = nextCycleAfter
    self.omitWhenMissed = omitWhenMissed
    self.lowersDoseWhenLate = lowersDoseWhenLate
  }
}
