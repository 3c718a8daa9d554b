import CivilTime
import Courses
import Quantities
import Regimens

/// One dated fact of a patient, read off the plans and the ledgers.
struct DatedFact {
  /// What the fact is.
  enum Kind { case dose, course, lasting, single }

  let kind: Kind
  let names: Set<String>
  let first: CivilDate
  let last: CivilDate
  /// What it is a fact of: a course, or a medicine or condition by its name.
  let source: String
  /// The courses that may speak of it.
  let courses: Set<String>
  /// What a finding has to name.
  let word: String
  let isAhead: Bool
  /// Radiation that another clinic gave.
  var radiation: Circumstance.Radiation?

  func overlaps(_ other: DatedFact) -> Bool { first <= other.last && other.first <= last }
}

/// Facts that a rule forbids to meet.
struct ForbiddenMeeting {
  let rule: InteractionRule
  let words: [String]
  let courses: Set<String>
  let dates: String
  /// False where the ledger alone does not settle which of several values counts.
  var isCertain = true

  /// Whether a finding is about this meeting; a gate that looks at the same value may speak for the rule.
  func isTold(by finding: Finding) -> Bool {
    guard courses.contains(finding.course) else { return false }
    if finding.message.contains("(\(rule.id)") || finding.message.contains(", \(rule.id)") {
      return true
    }
    return finding.rule == rule.id
      && words.allSatisfy { word in finding.facts.contains { $0.contains(word) } }
  }
}

/// Finds what the rules across treatments forbid by comparing every dated fact with every other one.
///
/// It shares nothing with the rule engine but the rules as data: names are looked up downwards from a class to
/// its members, facts are taken from plans made without any rule, and nothing is remembered between two pairs.
struct PairwiseOracle {
  let timeline: RandomTimeline
  /// Plans of each course on its own, made without rules across treatments.
  let plans: [Plan]
  let rules: InteractionRules
  let names: ClassMembers
  let clinic: ClinicProfile
  private(set) var facts: [DatedFact] = []

  var members: [PatientPlanner.Member] { timeline.members }
  var asOf: CivilDate { timeline.asOf }

  init(
    _ timeline: RandomTimeline, plans: [Plan], rules: InteractionRules, names: ClassMembers,
    clinic: ClinicProfile
  ) {
    self.timeline = timeline
    self.plans = plans
    self.rules = rules
    self.names = names
    self.clinic = clinic
    for (member, plan) in zip(members, plans) { facts += Self.courseFacts(member, plan, asOf) }
    facts += circumstances()
  }

  private static func courseFacts(
    _ member: PatientPlanner.Member, _ plan: Plan, _ asOf: CivilDate
  ) -> [DatedFact] {
    let regimen = member.regimen
    let agents = regimen.doses.values.flatMap { [$0.agent, $0.route.rawValue] }
    let names = Set(([regimen.id, regimen.kind.rawValue, regimen.ingredient] + agents).map(key))
    func fact(
      _ kind: DatedFact.Kind, _ names: Set<String>, _ first: CivilDate, _ last: CivilDate,
      _ word: String, _ isAhead: Bool
    ) -> DatedFact {
      DatedFact(
        kind: kind, names: names, first: first, last: last,
        source: kind == .lasting ? word + plan.course : plan.course, courses: [plan.course],
        word: word, isAhead: isAhead)
    }
    let live = plan.doses.filter { $0.state != .omitted && $0.state != .cancelled }
    let given = plan.doses.lastIndex { $0.state == .done } ?? -1
    var facts = plan.doses.enumerated().compactMap { index, visit -> DatedFact? in
      guard visit.state != .omitted, visit.state != .cancelled else { return nil }
      // An overdue dose can be given today at the earliest.
      let wait = index > given && visit.lastDate < asOf ? asOf - visit.date : 0
      return fact(
        .dose, names, visit.date.adding(days: wait), visit.lastDate.adding(days: wait),
        regimen.title, visit.state != .done)
    }
    guard let first = facts.map(\.first).min(), let last = facts.map(\.last).max() else {
      return facts
    }
    facts.append(
      fact(
        .course, names, first, last, regimen.title, live.contains { $0.state != .done }))
    for visit in plan.visits where visit.state != .cancelled {
      guard case .check(let id, let kind, _) = visit.role,
        kind == .coMedication || kind == .precaution
      else { continue }
      let runsOn = regimen.companions.contains {
        if case .period(_, .afterCourse) = $0.timing { $0.id == id } else { false }
      }
      let end = runsOn ? max(visit.lastDate, last) : visit.lastDate
      facts.append(fact(.lasting, [id], visit.date, end, visit.titles.full, end >= asOf))
    }
    return facts
  }

  /// What the ledgers say beside the doses; a medicine stopped in one course's ledger is stopped for the patient.
  private func circumstances() -> [DatedFact] {
    let known = members.flatMap(\.course.ledger).filter { $0.recorded <= asOf }
    func ended(_ name: String, _ kind: Circumstance.Kind, from day: CivilDate) -> CivilDate? {
      known.compactMap { entry in
        guard case .circumstance(let other) = entry.fact, other.kind == kind,
          Self.key(other.name) == Self.key(name), entry.on >= day
        else { return nil }
        return entry.on
      }.min()
    }
    let all = Set(members.map(\.course.id))
    return known.compactMap { entry in
      if entry.fact == .dental(.extraction) {
        return DatedFact(
          kind: .single, names: ["tooth-extraction"], first: entry.on, last: entry.on,
          source: "tooth-extraction", courses: all, word: "tooth extraction", isAhead: false)
      }
      guard case .circumstance(let circumstance) = entry.fact else { return nil }
      let name = circumstance.name
      func fact(_ kind: DatedFact.Kind, _ first: CivilDate, _ last: CivilDate) -> DatedFact {
        let mayLieAhead = circumstance.kind != .exposed && circumstance.kind != .elsewhere
        return DatedFact(
          kind: kind, names: [Self.key(name)], first: first, last: max(first, last),
          source: Self.key(name), courses: all, word: name, isAhead: mayLieAhead && last >= asOf,
          radiation: circumstance.radiation)
      }
      switch circumstance.kind {
      case .stopped, .resolved: return nil
      case .taking:
        let end = circumstance.until ?? ended(name, .stopped, from: entry.on)
        return fact(.lasting, entry.on, end ?? .latest)
      case .condition:
        let end = circumstance.until ?? ended(name, .resolved, from: entry.on)
        return fact(.lasting, entry.on, end ?? .latest)
      case .exposed, .elsewhere: return fact(.single, entry.on, entry.on)
      case .planned:
        guard ended(name, .resolved, from: entry.on) == nil else { return nil }
        let day = circumstance.until ?? entry.on
        return fact(.single, day, day)
      }
    }
  }

  private static func key(_ text: String) -> String {
    text.lowercased().split { $0 == " " || $0 == "," }.joined(separator: "-")
  }

  /// The facts that a selector means, itself or through the members of a class.
  func facts(of selector: Selector, _ kinds: Set<DatedFact.Kind>) -> [DatedFact] {
    let meant = names[selector]
    return facts.filter { kinds.contains($0.kind) && !$0.names.isDisjoint(with: meant) }
  }
}

/// Every member of what the rules' selectors name, found once.
struct ClassMembers {
  private var members: [String: Set<String>] = [:]

  /// Goes down from each class to every member, where the engine goes up from each fact.
  init(_ rules: InteractionRules) {
    for name in rules.classes.members.keys {
      var found: Set<String> = []
      var waiting = [name]
      while let next = waiting.popLast() {
        guard found.insert(next).inserted else { continue }
        waiting += rules.classes.members[next] ?? []
      }
      members[name] = found
    }
  }

  subscript(selector: Selector) -> Set<String> {
    selector.names.reduce(into: []) { $0.formUnion(members[$1] ?? [$1]) }
  }
}
