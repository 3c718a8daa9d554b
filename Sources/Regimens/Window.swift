package import CivilTime

/// The earliest day, the latest day without comment, and the day beyond which a person decides.
package struct Window: Hashable, Sendable {
  /// Never earlier without an override.
  package let earliest: Cited<Bound>
  /// On time from this day on; nil asks nothing of a dose that comes early.
  package let earlyWithoutComment: Cited<Bound>?
  /// On time up to and including this day.
  package let lateWithoutComment: Cited<Bound>?
  /// Beyond the first of these a prescriber must decide.
  package let decision: [Cited<Bound>]

  /// States a window's bounds.
  package init(
    earliest: Cited<Bound>, earlyWithoutComment: Cited<Bound>? = nil,
    lateWithoutComment: Cited<Bound>?, decision: [Cited<Bound>]
  ) {
    self.earliest = earliest
    self.earlyWithoutComment = earlyWithoutComment
    self.lateWithoutComment = lateWithoutComment
    self.decision = decision
  }
}

/// One bound of a window: counted from the dose before, or from the target day (written with a sign).
package enum Bound: Hashable, Sendable {
  case sincePrevious(CivilInterval)
  case beyondTarget(CivilInterval)

  /// The interval, whatever it is counted from.
  package var interval: CivilInterval {
    switch self {
    case .sincePrevious(let interval), .beyondTarget(let interval): interval
    }
  }

  /// The day this bound falls on; nil when it counts from a dose and there is none before.
  package func day(previous: CivilDate?, target: CivilDate) -> CivilDate? {
    switch self {
    case .sincePrevious(let interval): previous?.adding(interval)
    case .beyondTarget(let interval): target.adding(interval)
    }
  }
}

/// What a dose given off its target day does to those that follow.
package enum AfterLate: String, CaseIterable, Sendable, Hashable {
  /// The next dose counts from the day this one was given.
  case reanchor = "re-anchor"
  /// Later doses stay on the first grid.
  case keepGrid = "keep-grid"
  /// A dose that misses its window is left out; the grid stays.
  case omit
  /// Day 1 given late moves its whole cycle; a later day moves nothing but itself.
  case shiftCycle = "shift-cycle"
  /// The number stays; the end date moves.
  case keepTotal = "keep-total"
}
