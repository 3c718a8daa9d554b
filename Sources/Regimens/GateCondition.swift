package import Quantities

/// What must hold for a gate to let a dose go.
package indirect enum GateCondition: Hashable, Sendable {
  /// A value young enough exists and, where a range is given, lies inside it. A limit in multiples of
  /// normal is worked out from the range of the clinic's own laboratory.
  case measured(Analyte, within: LimitRange?)
  /// The value has not risen from its baseline by the limit of its tier; once it has, it must come
  /// back to within so many percent of the baseline.
  case riseFromBaseline(Analyte, tiers: [RiseTier], resumeWithinPercent: Cited<Int>)
  /// The latest value has not moved from its baseline by this share of it.
  case change(Analyte, ShareOfBaseline)
  /// No toxicity that counts has a grade above the limit, or above the patient's own baseline grade.
  case toxicity(ToxicityLimit)
  /// The named clearance, such as "dental", stands in the ledger.
  case cleared(String)
  /// The named point was confirmed in the ledger.
  case confirmed(String)
  /// One of these is enough.
  case anyOf([GateCondition])
  /// All of these must hold.
  case allOf([GateCondition])

  /// Every value the condition looks at.
  package var analytes: [Analyte] {
    switch self {
    case .measured(let analyte, _), .riseFromBaseline(let analyte, _, _), .change(let analyte, _):
      [analyte]
    case .toxicity, .cleared, .confirmed: []
    case .anyOf(let parts), .allOf(let parts): parts.flatMap(\.analytes)
    }
  }

  /// The condition itself, or each part where it is made of several.
  package var parts: [GateCondition] {
    switch self {
    case .anyOf(let parts), .allOf(let parts): parts.flatMap(\.parts)
    default: [self]
    }
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

/// A move away from the baseline, as a share of it.
package struct ShareOfBaseline: Hashable, Sendable {
  /// Which way the value moves.
  package enum Direction: String, CaseIterable, Sendable, Hashable {
    case rise
    case fall
  }

  package let direction: Direction
  /// In percent of the baseline.
  package let percent: Cited<Int>
  /// Whether a move of exactly this share counts too.
  package let isInside: Bool

  /// States a share.
  package init(direction: Direction, percent: Cited<Int>, isInside: Bool) {
    self.direction = direction
    self.percent = percent
    self.isInside = isInside
  }
}

/// The highest grade of toxicity, by the CTCAE, with which a dose may be given.
package struct ToxicityLimit: Hashable, Sendable {
  /// The toxicities that count; empty means all but ``others``.
  package let names: [String]
  /// Toxicities that do not count, where all others do.
  package let others: [String]
  /// The highest grade that lets the dose go.
  package let atMost: Cited<Int>

  /// States a limit.
  package init(names: [String], others: [String], atMost: Cited<Int>) {
    self.names = names
    self.others = others
    self.atMost = atMost
  }

  /// Whether a toxicity of this name counts.
  package func concerns(_ name: String) -> Bool {
    names.isEmpty ? !others.contains(name) : names.contains(name)
  }
}
