import CivilTime
import Dosing
import Quantities
import Regimens

extension PlanDraft {
  /// Whether a dose can be printed for the next occurrence.
  mutating func checkDose(
    _ placement: Placement, _ given: PhaseDose, _ verdict: inout Verdict
  ) {
    let number = placement.slot.number
    let rules = basis.phases[placement.slot.phase].rules
    for (rule, result) in zip(rules, given.results) {
      switch result.problem {
      case nil: break
      case .missing(let what)?:
        watch(placement.date)
        let withholds = raise(
          asOf >= placement.date ? .hold : .info, "dose.facts",
          "the dose of \(result.agent) for \(name(number)) needs: \(what)", at: placement)
        if withholds { verdict.holds("needs \(what)", blocks: false) }
        verdict.notes("needs \(what)")
      case .ruledOut(let reason, let citations)?:
        let withholds = raise(
          .stop, "dose.ruled-out", "no dose of \(result.agent) is printed: \(reason)",
          facts: told(rule, given).working, citations: citations, at: placement)
        if withholds { verdict.stops("no dose: \(reason)") }
      }
    }
    checkWeight(placement, given, &verdict)
    checkVials(placement, given, &verdict)
    checkLevel(placement, &verdict)
    checkBand(placement, given, &verdict)
    checkLiver(placement, given)
  }

  /// An activity that goes by the weight of the day waits, on that day, for the patient to be weighed; before it the
  /// amount is good enough to order by.
  private mutating func checkWeight(
    _ placement: Placement, _ given: PhaseDose, _ verdict: inout Verdict
  ) {
    for (rule, result) in zip(basis.phases[placement.slot.phase].rules, given.results) {
      guard result.amount != nil, let age = rule.weightMaximumAge, let weight = given.facts.weight,
        placement.date - weight.on > age.value
      else { continue }
      watch(placement.date)
      guard asOf >= placement.date else { continue }
      let withholds = raise(
        .hold, "dose.weight",
        "the dose of \(result.agent) goes by the weight of the day it is given, and the last weight is of "
          + "\(weight.on): weigh first", facts: ["weight \(weight.value) of \(weight.on)"],
        citations: age.citations, at: placement, newest: weight.on)
      if withholds { verdict.holds("needs the weight of the day", blocks: false) }
    }
  }

  /// The result of a rule in words.
  private func told(_ rule: DoseRule, _ given: PhaseDose) -> DoseResult {
    DoseCalculation.result(of: rule, for: given.facts)
  }

  /// Asks where kidneys and liver both lower a dose, and where the class of liver disease is another one than when
  /// the last dose was given.
  private mutating func checkLiver(_ placement: Placement, _ given: PhaseDose) {
    for (rule, result) in zip(basis.phases[placement.slot.phase].rules, given.results)
    where rule.childPugh != nil {
      if let question = result.question {
        raise(
          .warn, "dose.kidneys-and-liver",
          "\(question.value): \(told(rule, given).text) goes by the lower one; ask the prescriber",
          citations: question.citations, at: placement)
      }
      guard let now = given.facts.childPugh,
        let last = placements.last(where: { $0.isGiven && $0.slot.number < placement.slot.number }),
        case let before = state.childPugh.last(where: { $0.on <= last.date }),
        before?.liver != now.liver, result.amount != nil
      else { continue }
      raise(
        .warn, "dose.liver-changed",
        "Child-Pugh class \(now.liver.rawValue) was recorded on \(now.on); "
          + "\(name(last.slot.number)) on \(last.date) was given "
          + (before.map { "with class \($0.liver.rawValue) of \($0.on)" } ?? "without a class")
          + ": the dose is now \(told(rule, given).text), unless the prescriber changes it",
        facts: told(rule, given).working, at: placement)
    }
  }

  /// A label that bands on the value at the start keeps the dose; a later value in another band is worth
  /// a question, and one in a band without a dose stops it.
  private mutating func checkBand(
    _ placement: Placement, _ given: PhaseDose, _ verdict: inout Verdict
  ) {
    guard let now = facts.creatinineNow, now != facts.creatinineAtStart else { return }
    let later = DosingFacts(
      born: facts.born, sex: facts.sex, height: facts.height, weight: facts.weight,
      creatinineAtStart: now, creatinineNow: now, childPugh: facts.childPugh,
      conditions: facts.conditions, level: facts.level, ordered: facts.ordered)
    let rules = basis.phases[placement.slot.phase].rules
    for (rule, result) in zip(rules, given.results)
    where rule.bands?.basis == .clearanceAtStart && result.amount != nil {
      let other = DoseCalculation.result(of: rule, for: later)
      if case .ruledOut(let reason, let citations)? = other.problem {
        let withholds = raise(
          .stop, "dose.ruled-out-now",
          "with the creatinine of \(now.on) no dose of \(result.agent) would be printed: \(reason)",
          facts: other.working, citations: citations, at: placement,
          newest: state.labs[.creatinine]?.last?.recorded)
        if withholds { verdict.stops("no dose: \(reason)") }
      } else if let amount = other.amount, amount != result.amount {
        raise(
          .warn, "dose.band-changed",
          "the creatinine of \(now.on) would give \(amount); the dose stays \(told(rule, given).text), as set "
            + "at the start, unless the prescriber changes it", facts: other.working, at: placement)
      }
    }
  }
}
