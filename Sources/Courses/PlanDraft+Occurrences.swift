import CivilTime
import Dosing
import Quantities
import Regimens

extension PlanDraft {
  /// Places all occurrences and says of each where it stands.
  mutating func placeOccurrences() {
    var timeline = Timeline(course: course, regimen: regimen, state: state, calendar: calendar)
    total = timeline.total
    var hasNext = false
    while let placement = timeline.next() {
      if placement.isPending, state.ceased != nil { break }
      if total == nil, placement.date > through { break }
      if placement.slot.number > Planner.mostOccurrences { break }
      placements.append(placement)
      let isNext = placement.isPending && !hasNext
      if isNext { hasNext = true }
      visits.append(visit(for: placement, isNext: isNext))
    }
    reportLateGiven()
    reportOverrun()
    reportRepeat()
    reportEvents()
  }

  private mutating func visit(for placement: Placement, isNext: Bool) -> Visit {
    let number = placement.slot.number
    let phase = regimen.phases[placement.slot.phase]
    switch placement.status {
    case .given:
      let text = state.amounts[number].map { "\($0)" } ?? ""
      return visit(placement, .done, reason: "given", dose: (text, []))
    case .omitted(let reason):
      return visit(placement, .omitted, reason: reason, dose: ("", []))
    case .missed, .booked, .planned: break
    }
    let results = phase.doses.compactMap { regimen.doses[$0] }.map { rule in
      DoseCalculation.result(of: rule, for: dosingFacts)
    }
    let dose = (
      results.map { results.count > 1 ? "\($0.agent) \($0.text)" : $0.text }
        .filter { !$0.isEmpty }.joined(separator: " + "),
      results.flatMap(\.working)
    )
    if let blocker {
      return visit(
        placement, .held, reason: "waits for \(name(blocker.number))", dose: dose)
    }
    let (state, reason) = standing(of: placement, isNext: isNext, results: results)
    return visit(placement, state, reason: reason, dose: dose)
  }

  private func visit(
    _ placement: Placement, _ state: Visit.State, reason: String, dose: (String, [String])
  ) -> Visit {
    let phase = regimen.phases[placement.slot.phase]
    let last = placement.latest ?? placement.date
    return Visit(
      key: "dose-\(placement.slot.number)",
      role: .dose(number: placement.slot.number, of: total), date: placement.date,
      lastDate: placement.lastDate, time: placement.time,
      minutes: phase.atHome ? 0 : regimen.occupancy?.booked.value ?? 0,
      window: DateSpan(
        first: min(placement.earliest, placement.date), last: max(last, placement.date)),
      state: state, reason: reason, doseText: dose.0, working: dose.1, titles: regimen.titles,
      patientNote: regimen.patientNotes.first?.value, staffNote: regimen.staffNotes.first?.value,
      place: phase.atHome ? nil : regimen.occupancy?.place, origin: placement.trace)
  }

  /// Where a pending occurrence stands, with every rule that has something to say of it.
  private mutating func standing(
    of placement: Placement, isNext: Bool, results: [DoseResult]
  ) -> (Visit.State, String) {
    let number = placement.slot.number
    var verdict = Verdict()
    checkDay(placement, &verdict)
    if isNext {
      checkJaw(placement, &verdict)
      checkWindow(placement, &verdict)
      checkGates(placement, &verdict)
      checkDose(placement, results, &verdict)
    }
    if let why = verdict.stop {
      blocker = (number, why)
      return (.stopped, why)
    }
    if let why = verdict.hold {
      if verdict.blocks { blocker = (number, why) }
      return (.held, why)
    }
    turningPoints.insert(placement.date.adding(days: 1))
    if let latest = placement.latest { turningPoints.insert(latest.adding(days: 1)) }
    if let decision = placement.decision { turningPoints.insert(decision.adding(days: 1)) }
    if placement.date < asOf {
      let late = asOf - placement.date
      if let latest = placement.latest, asOf > latest {
        raise(
          .warn, "window.overdue",
          "\(name(number)) was planned for \(placement.date) and is \(late) d overdue: record what "
            + "happened, or defer it",
          facts: ["latest day without comment \(latest)"],
          citations: windowCitations(placement), occurrence: number, date: placement.date)
        blocker = (number, "overdue")
      }
      return (.overdue, late == 1 ? "1 day ago" : "\(late) days ago")
    }
    return placement.status == .booked
      ? (.booked, "") : (.planned, verdict.note ?? (placement.status == .missed ? "missed before" : ""))
  }

  /// What the rules say of one occurrence so far; the first reason of each kind is kept.
  struct Verdict {
    var stop: String?
    var hold: String?
    /// Whether the hold keeps later occurrences waiting too.
    var blocks = false
    var note: String?
  }

  func windowCitations(_ placement: Placement) -> [String] {
    regimen.phases[placement.slot.phase].window?.lateWithoutComment?.citations ?? []
  }

  var dosingFacts: DosingFacts {
    func dated(_ value: CourseState.Dated?) -> DosingFacts.Dated? {
      value.map { DosingFacts.Dated(value: $0.value, on: $0.on) }
    }
    return DosingFacts(
      born: course.patient.born, sex: course.patient.sex, height: course.patient.height,
      weight: dated(state.weights.last),
      creatinineAtStart: dated(state.baselines[.creatinine] ?? state.labs[.creatinine]?.first),
      creatinineNow: dated(state.labs[.creatinine]?.last), level: state.doseLevel,
      ordered: course.order.amounts)
  }
}
