import CivilTime
import Dosing
import Regimens

extension PlanDraft {
  /// The dose level an occurrence is given at.
  ///
  /// It is the level recorded, or a lower one where this day of the cycle or one before came late and its regimen
  /// lowers the dose for that. A level recorded from the day the late dose was due on is taken as the answer to
  /// that delay, so that the same delay never counts twice. Where kidneys or liver have lowered the dose already, the
  /// next lower level is one below that.
  func doseLevel(of placement: Placement) -> Int {
    guard basis.lowersWhenLate else { return state.doseLevel }
    let begun = levelsAtStart(of: placement)
    var level = 0
    for late in placements where late.slot.number <= placement.slot.number {
      guard isLate(late), hasLevels(late) else { continue }
      let before = state.levels.filter { $0.on < late.target }.map(\.level).max() ?? 0
      level = max(level, before, begun) + 1
    }
    return max(level, state.doseLevel)
  }

  /// Whether a day that lowers the dose came later than the regimen passes over without comment.
  private func isLate(_ placement: Placement) -> Bool {
    guard !placement.isOmitted, let rule = dayRule(of: placement), rule.lowersDoseWhenLate else {
      return false
    }
    return placement.date > (placement.latest ?? placement.target)
  }

  private func levelsAtStart(of placement: Placement) -> Int {
    basis.phases[placement.slot.phase].rules.map {
      DoseCalculation.levelsAtStart(of: $0, for: facts)
    }.max() ?? 0
  }

  private func hasLevels(_ placement: Placement) -> Bool {
    basis.phases[placement.slot.phase].rules.contains { !$0.levels.isEmpty }
  }

  private func dayRule(of placement: Placement) -> DayRule? {
    basis.phases[placement.slot.phase].value.dayRules[placement.slot.block.first]
  }

  /// Tells of a dose that is lower than the recorded level, and of a level that would raise it again.
  mutating func checkLevel(_ placement: Placement, _ verdict: inout Verdict) {
    if let raised = state.raisedLevel {
      let withholds = raise(
        .hold, "dose.level-raised",
        "dose level \(raised) was recorded after level \(state.doseLevel), and the dose of this regimen does not "
          + "go up again: record level \(state.doseLevel), or write a new order",
        at: placement)
      if withholds { verdict.holds("the dose level was raised", blocks: false) }
    }
    guard basis.lowersWhenLate else { return }
    let level = doseLevel(of: placement)
    let citations =
      placements.filter { $0.slot.number <= placement.slot.number && isLate($0) }
      .compactMap { dayRule(of: $0)?.nextCycleAfter?.citations }.first ?? []
    if level > state.doseLevel {
      raise(
        .warn, "dose.lowered-late",
        "a late dose is given at the next lower level, and later ones stay there: \(name(placement.slot.number)) "
          + "is at dose level \(level); record it once the prescriber agrees",
        citations: citations, at: placement)
    } else if isLate(placement), !hasLevels(placement) {
      raise(
        .warn, "dose.lowered-late",
        "the label lowers a late dose, and this regimen states no lower level: ask the prescriber",
        citations: citations, at: placement)
    }
  }
}
