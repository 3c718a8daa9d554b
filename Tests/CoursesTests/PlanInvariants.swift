import CivilTime
import Courses
import Regimens

/// What must be true of every plan, whatever the order and the ledger; each breach is a sentence.
struct PlanInvariants {
  let scenario: Scenario
  let plan: Plan
  private(set) var breaches: [String] = []

  init(_ scenario: Scenario, _ plan: Plan) {
    self.scenario = scenario
    self.plan = plan
    checkKeysAndTraces()
    let doses = plan.doses
    checkCount(doses)
    checkDays(doses)
    checkStates(doses)
    checkDental(doses)
  }

  private mutating func breach(_ text: String) { breaches.append(text) }

  private mutating func checkKeysAndTraces() {
    var keys: Set<String> = []
    var last = CivilDate.earliest
    for visit in plan.visits {
      let key = visit.key
      if !keys.insert(key).inserted { breach("key \(key) stands twice") }
      if visit.date < last { breach("\(key) is out of order") }
      last = visit.date
      if visit.origin.date != visit.date { breach("\(key) has a trace for another day") }
      if visit.trace.last?.hasSuffix("\(visit.date)") != true {
        breach("\(key) on \(visit.date) has the trace \(visit.trace)")
      }
      if visit.lastDate < visit.date { breach("\(key) ends before it begins") }
    }
  }

  /// Given, left out and pending together are what was ordered, each number once.
  private mutating func checkCount(_ doses: [Visit]) {
    let isCeased = scenario.ledger.contains {
      if case .ceased = $0.fact { $0.recorded <= plan.asOf } else { false }
    }
    guard !isCeased else { return }
    for (index, visit) in doses.enumerated() {
      guard case .dose(let number, let total) = visit.role else { continue }
      if number != index + 1 { breach("dose \(index + 1) is missing") }
      if let total, doses.count != total { breach("\(doses.count) doses of \(total)") }
    }
  }

  /// The phase of each number and whether it is the phase's first; the last phase goes on.
  private func phase(of number: Int) -> (phase: Phase, isFirst: Bool)? {
    var before = 0
    for phase in scenario.regimen.phases {
      var size = Int.max
      switch phase.rhythm {
      case .cycles(_, let days, .times(let times)): size = times.value * days.value.count
      case .fractions(let count, _): size = count.value
      case .cycles, .onRequest: break
      case .once: size = 1
      }
      if number - before <= size { return (phase, number == before + 1) }
      before += size
    }
    return nil
  }

  private mutating func checkDays(_ doses: [Visit]) {
    let calendar = scenario.clinic.calendar(for: scenario.regimen.occupancy?.place)
    var previous: CivilDate?
    for (index, visit) in doses.enumerated() where visit.state != .omitted {
      defer { previous = max(previous ?? visit.date, visit.date) }
      guard visit.state != .done, visit.time == nil else { continue }
      guard case .dose(let number, _) = visit.role, let (phase, isFirst) = phase(of: number) else {
        breach("dose \(index + 1) has no phase")
        continue
      }
      if !phase.atHome, !calendar.isOpen(visit.date) {
        breach("\(visit.key) on \(visit.date), a closed day")
      }
      guard let previous, number >= scenario.carriedOver.count else { continue }
      var minimum = 1
      if case .sincePrevious(let interval)? = phase.window?.earliest.value {
        minimum = interval.days
      }
      for rule in phase.dayRules.values {
        if let earliest = rule.earliest?.value { minimum = min(minimum, earliest.days) }
      }
      if isFirst, number > 1 {
        switch phase.begins {
        case .nextCycle(let least), .afterLast(_, let least): minimum = least.value.days
        case .orderStart: break
        }
      }
      if visit.date < previous.adding(days: minimum) {
        breach("\(visit.key) on \(visit.date) is nearer than \(minimum) d to \(previous)")
      }
    }
  }

  private mutating func checkStates(_ doses: [Visit]) {
    var waitsFor: String?
    for (index, visit) in doses.enumerated() {
      let own = plan.findings.filter { $0.occurrence == index + 1 && $0.override == nil }
      let isStopped = own.contains { $0.severity == .stop }
      let isHeld = own.contains { $0.severity == .hold }
      let isPending = visit.state != .done && visit.state != .omitted
      if let waitsFor, isPending, visit.reason != waitsFor || visit.state != .held {
        breach("\(visit.key) is \(visit.state) although others wait: \(waitsFor)")
      }
      if visit.reason.hasPrefix("waits for ") { waitsFor = visit.reason }
      switch visit.state {
      case .stopped: if !isStopped { breach("\(visit.key) is stopped without a finding") }
      case .held:
        if !isHeld, waitsFor == nil { breach("\(visit.key) is held without a finding") }
        if isStopped { breach("\(visit.key) is held although a rule stops it") }
      case .overdue: if isStopped { breach("\(visit.key) is overdue although a rule stops it") }
      case .planned, .booked:
        if isStopped || isHeld {
          breach("\(visit.key) is \(visit.state) although a rule withholds it")
        }
      case .done, .omitted, .cancelled: break
      }
    }
    checkBlocker(doses)
    let isBlocked = plan.findings.contains { $0.severity >= .hold }
    if waitsFor != nil, !isBlocked { breach("doses wait, but no finding says why") }
  }

  /// Every pending dose after one that is stopped, forgotten or passed over is held.
  private mutating func checkBlocker(_ doses: [Visit]) {
    let blocking = plan.findings.filter { finding in
      finding.severity == .stop || finding.rule == "window.overdue" && finding.severity == .hold
        || finding.rule == "ledger.gap" && finding.severity == .hold
    }
    guard let first = blocking.compactMap(\.occurrence).min() else { return }
    for visit in doses.dropFirst(first) where visit.state != .done && visit.state != .omitted {
      if visit.state != .held { breach("\(visit.key) is \(visit.state) after dose \(first)") }
    }
  }

  /// An examination before the first bone-modifying dose, and reviews never more than seven months apart.
  private mutating func checkDental(_ doses: [Visit]) {
    guard scenario.regimen.kind.isBoneModifying, scenario.carriedOver.isEmpty,
      let first = doses.first(where: { $0.state != .omitted })
    else { return }
    if first.state != .done {
      let exam = plan.visits.first { $0.key == "dental-exam" }
      if exam.map({ $0.date > first.date }) ?? true {
        breach("no dental examination before the first dose on \(first.date)")
      }
      if let exam, exam.state != .done, exam.date == first.date, first.date - scenario.signed > 7 {
        breach("the dental examination is on the day of the first dose")
      }
    }
    let reviews = plan.visits.filter { $0.key.hasPrefix("dental-review-") }
    let open = reviews.filter { $0.state != .done }
    var before = reviews.filter { $0.state == .done }.map(\.date).max() ?? first.date
    for review in open {
      if review.date > before.adding(months: 7) {
        breach("\(review.key) on \(review.date) comes more than 7 months after \(before)")
      }
      before = review.date
    }
    let isCeased = scenario.ledger.contains { if case .ceased = $0.fact { true } else { false } }
    if !isCeased, before.adding(months: 7) < scenario.through {
      breach("no dental review is planned between \(before) and \(scenario.through)")
    }
  }
}
