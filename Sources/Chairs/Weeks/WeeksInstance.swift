/// What a visit or a day uses of the three things a day runs out of.
package struct WeeksLoad: Hashable, Sendable {
  /// Chair time, in slots.
  package var slots: Int
  /// Nursing effort, in acuity-slots.
  package var acuity: Int
  /// Preparations the pharmacy makes.
  package var prep: Int

  /// A load of the three resources.
  package init(slots: Int, acuity: Int, prep: Int) {
    self.slots = slots
    self.acuity = acuity
    self.prep = prep
  }
}

/// What a visit's window is measured from.
package enum WeeksGapKind: String, Hashable, Sendable {
  /// The first visit: from its own target day.
  case first
  /// From the visit before: `gap` days after it.
  case days
  /// The next open day after the visit before, exactly.
  case open
}

/// One visit of a series.
package struct WeeksVisit: Hashable, Sendable {
  /// The day the course wants, counted from the first day of the horizon.
  package var target: Int
  /// What the window is measured from.
  package var gapKind: WeeksGapKind
  /// Days after the visit before, for `days`.
  package var gap: Int
  /// Days the visit may come too early.
  package var early: Int
  /// Days the visit may come too late.
  package var late: Int
  /// What the visit uses of its day.
  package var load: WeeksLoad
  /// The only days it may stand on, beside its window; nil where the window alone holds.
  package var span: ClosedRange<Int>?

  /// A visit with its window and what it uses.
  package init(
    target: Int, gapKind: WeeksGapKind, gap: Int, early: Int, late: Int, load: WeeksLoad,
    span: ClosedRange<Int>? = nil
  ) {
    self.span = span
    self.target = target
    self.gapKind = gapKind
    self.gap = gap
    self.early = early
    self.late = late
    self.load = load
  }
}

/// One patient's series of visits, in order.
package struct WeeksPatient: Hashable, Sendable {
  /// The name the plan calls the patient by.
  package var id: String
  /// How much a day off the target weighs for this patient.
  package var weight: Int
  /// The visits, first to last; at least one.
  package var visits: [WeeksVisit]

  /// A patient with a series.
  package init(id: String, weight: Int, visits: [WeeksVisit]) {
    self.id = id
    self.weight = weight
    self.visits = visits
  }
}

/// The prices of deviation, uneven days and overload, as the file writes them.
package struct WeeksWeights: Hashable, Sendable {
  /// Cost of one day late, times the patient's weight.
  package var latePerDay: ExchangeDecimal
  /// Cost of one day early, times the patient's weight.
  package var earlyPerDay: ExchangeDecimal
  /// The part of the capacity above which a day counts as uneven.
  package var levelAt: ExchangeDecimal
  /// Cost of a unit above that part: slots, acuity, preparations.
  package var level: [ExchangeDecimal]
  /// Cost of a unit above the capacity, on top: slots, acuity, preparations.
  package var over: [ExchangeDecimal]

  /// Weights for the objective.
  package init(
    latePerDay: ExchangeDecimal, earlyPerDay: ExchangeDecimal, levelAt: ExchangeDecimal,
    level: [ExchangeDecimal], over: [ExchangeDecimal]
  ) {
    self.latePerDay = latePerDay
    self.earlyPerDay = earlyPerDay
    self.levelAt = levelAt
    self.level = level
    self.over = over
  }
}

/// A `chairs-course/1` problem: series of visits to be laid onto days.
package struct WeeksInstance: Hashable, Sendable {
  /// The name of the problem.
  package var name: String
  /// Number of days; day 0 is the first.
  package var horizon: Int
  /// For each day, whether it is closed.
  package var closed: [Bool]
  /// What every open day offers.
  package var capacity: WeeksLoad
  /// Most days a visit may stand away from its target.
  package var maxDrift: Int
  /// The objective's prices.
  package var weights: WeeksWeights
  /// The series to plan.
  package var patients: [WeeksPatient]

  /// A problem from its parts.
  package init(
    name: String, horizon: Int, closed: [Bool], capacity: WeeksLoad, maxDrift: Int,
    weights: WeeksWeights, patients: [WeeksPatient]
  ) {
    self.name = name
    self.horizon = horizon
    self.closed = closed
    self.capacity = capacity
    self.maxDrift = maxDrift
    self.weights = weights
    self.patients = patients
  }
}
