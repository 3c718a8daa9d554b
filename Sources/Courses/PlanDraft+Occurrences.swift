import CivilTime
import Dosing
import Regimens

extension PlanDraft {
  /// Places all occurrences and says of each where it stands.
  mutating func placeOccurrences() {
    var timeline = Timeline(course: course, basis: basis, state: state)
    total = timeline.total
    while let placement = timeline.next() {
      let number = placement.slot.number
      if number > Planner.mostOccurrences { break }
      if number > state.highest {
        if state.ceased != nil { break }
        let isBeyond = total == nil && placement.date > through
        if isBeyond, next != nil || !placement.isPending { break }
      }
      if placement.isPending {
        if state.ceased != nil { continue }
        if next == nil { next = placements.count }
      }
      placements.append(placement)
    }
    reachedLimit = timeline.reachedLimit
    visits.reserveCapacity(placements.count * (basis.regimen.companions.count + 1))
    for index in placements.indices { visits.append(visit(at: index)) }
    reportCourse()
    reportCrossings()
  }

  /// Whether nothing was given before an occurrence; one that was left out does not count.
  func isFirst(_ placement: Placement) -> Bool {
    placements.first { !$0.isOmitted }?.slot.number == placement.slot.number
  }

  private mutating func visit(at index: Int) -> Visit {
    let placement = placements[index]
    switch placement.status {
    case .given:
      guard case .given(_, let amount?)? = state.records[placement.slot.number] else {
        return visit(placement, .done, reason: "given", dose: nil)
      }
      checkGiven(amount, placement)
      return visit(
        placement, .done, reason: "given", dose: VisitDose(text: "\(amount)", working: []))
    case .omitted(let reason): return visit(placement, .omitted, reason: reason, dose: nil)
    case .missed, .deferred, .booked, .planned: break
    }
    let given = dose(of: placement)
    if let blocker {
      // What other treatments say of it is said although it waits for another dose already.
      var verdict = Verdict()
      checkCrossings(placement, &verdict)
      return visit(placement, .held, reason: blocker.waits, dose: given.printed)
    }
    let (state, reason) = standing(of: placement, isNext: index == next, given: given)
    return visit(placement, state, reason: reason, dose: given.printed)
  }

  /// The dose of an occurrence: its phase's, or one of its own where a product is at hand for it, the doses
  /// before it count, or one before it came late and lowered it.
  private mutating func dose(of placement: Placement) -> PhaseDose {
    let usual = dose(ofPhase: placement.slot.phase)
    let phase = basis.phases[placement.slot.phase]
    let level = doseLevel(of: placement)
    guard phase.isCounted || state.products[placement.slot.number] != nil || level != facts.level
    else { return usual }
    let counted = zip(phase.rules, usual.results).filter { $0.0.maximumCumulative != nil }
    var own = state.dosingFacts(
      patient: course.patient, order: course.order, clinic: basis.clinic, asOf: asOf,
      for: placement,
      usual: Dictionary(
        counted.compactMap { rule, result in result.amount.map { (rule.id, $0) } }
      ) { first, _ in first })
    own.level = level
    return dose(of: phase, for: own)
  }

  /// The doses of a phase, worked out when its first visit asks.
  mutating func dose(ofPhase index: Int) -> PhaseDose {
    if let dose = doses[index] { return dose }
    let dose = dose(of: basis.phases[index], for: facts)
    doses[index] = dose
    return dose
  }

  private func dose(of phase: PhaseItem, for facts: DosingFacts) -> PhaseDose {
    PhaseDose(
      results: phase.rules.map { DoseCalculation.result(of: $0, for: facts, isTold: false) },
      printed: phase.rules.isEmpty ? nil : VisitDose(phase, for: facts), facts: facts)
  }

  private func visit(
    _ placement: Placement, _ state: Visit.State, reason: String, dose: VisitDose?
  ) -> Visit {
    let number = Int32(placement.slot.number)
    return Visit(
      sheet: basis.phases[placement.slot.phase].sheet,
      numbers: Visit.Numbers(
        first: number, occurrence: number, total: Int32(clamping: total ?? 0)),
      date: placement.date, lastDate: placement.lastDate, time: placement.time,
      window: window(of: placement), state: state, reason: reason, dose: dose,
      origin: placement.trace)
  }

  /// The days the occurrence may stand on.
  ///
  /// One the planner has to date outside them, because it is late,
  /// carries its own date in the span; one that was booked or given does not.
  private func window(of placement: Placement) -> DateSpan? {
    var last = max(placement.earliest, placement.latest ?? placement.target)
    switch placement.status {
    case .given, .booked, .omitted: break
    case .missed, .deferred, .planned: last = max(last, placement.date)
    }
    return DateSpan(first: placement.earliest, last: last)
  }

  /// Where a pending occurrence stands, with every rule that has something to say of it.
  private mutating func standing(
    of placement: Placement, isNext: Bool, given: PhaseDose
  ) -> (Visit.State, String) {
    let number = placement.slot.number
    var verdict = Verdict()
    if number < state.highestGiven {
      checkCrossings(placement, &verdict)
      return passedOver(placement)
    }
    checkBooking(placement, &verdict)
    checkHoursApart(placement, &verdict)
    checkCount(placement, &verdict)
    checkCrossings(placement, &verdict)
    if isNext { checkMouth(placement, &verdict) }
    if isNext || placement.status == .booked { checkWindow(placement, &verdict) }
    if isNext {
      checkGates(placement, &verdict)
      checkDose(placement, given, &verdict)
      checkOverrun(placement, &verdict)
    }
    if let why = verdict.stop {
      block(at: number)
      return (.stopped, why)
    }
    checkOverdue(placement)
    if let why = verdict.hold {
      if verdict.blocks { block(at: number) }
      return (.held, why)
    }
    if placement.date < asOf { return (.overdue, Self.ago(asOf - placement.date)) }
    let note = verdict.note ?? Self.note(placement)
    return (placement.status == .booked ? .booked : .planned, note)
  }

  private static func note(_ placement: Placement) -> String {
    switch placement.status {
    case .missed: "missed before"
    case .deferred(let reason): "deferred: \(reason)"
    case .given, .omitted, .booked, .planned: ""
    }
  }

  /// So many days ago, in words.
  static func ago(_ days: Int) -> String { days == 1 ? "1 day ago" : "\(days) days ago" }

  /// What the rules say of one occurrence so far; the first reason of each kind is kept.
  struct Verdict {
    private(set) var stop: String?
    private(set) var hold: String?
    private(set) var note: String?
    /// Whether the hold keeps later occurrences waiting too.
    private(set) var blocks = false

    mutating func stops(_ why: String) { stop = stop ?? why }

    /// Withholds the occurrence, and the later ones too unless the data that is missing is sure to come.
    mutating func holds(_ why: String, blocks: Bool) {
      if blocks, !self.blocks { hold = why } else { hold = hold ?? why }
      self.blocks = self.blocks || blocks
    }

    mutating func notes(_ words: String) { note = note ?? words }
  }
}
