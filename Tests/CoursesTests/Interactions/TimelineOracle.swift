import CivilTime
import Courses
import Quantities
import Regimens

/// A plain scan of a patient's dates against the rules' data, written apart from the rule engine: every thing
/// beside every other, day by day where two last.
struct TimelineOracle {
  /// One thing of the patient's: days, names as written, and whose it is.
  struct Thing {
    enum Kind { case dose, course, lasting, event }
    let kind: Kind
    let names: Set<String>
    let first: CivilDate
    let last: CivilDate
    let owner: String
    /// A dose that stands in the calendar, or a thing that is still planned.
    let isLive: Bool
    let isFirstDose: Bool
  }

  let timeline: RandomTimeline
  let plans: [Plan]
  let names: SelectorNames
  private(set) var things: [Thing] = []

  init(_ timeline: RandomTimeline, plans: [Plan], names: SelectorNames) {
    self.timeline = timeline
    self.plans = plans
    self.names = names
    for index in plans.indices { add(index) }
  }

  private static func spelled(_ text: String) -> String {
    var key = ""
    for character in text.lowercased() {
      let isGap = character == " " || character == ","
      if !isGap { key.append(character) } else if key.last != "-" { key.append("-") }
    }
    return key
  }

  private mutating func add(_ index: Int) {
    let member = timeline.members[index]
    let regimen = member.regimen
    var names: Set<String> = [
      regimen.id, regimen.kind.rawValue, Self.spelled(regimen.ingredient),
    ]
    for rule in regimen.doses.values {
      names.insert(Self.spelled(rule.agent))
      names.insert(Self.spelled(rule.route.rawValue))
    }
    let owner = "course \(index)"
    let doses = plans[index].doses
    let given = doses.lastIndex { $0.state == .done } ?? -1
    // An overdue dose can be given today at the earliest.
    let days = doses.enumerated().compactMap { number, visit -> (CivilDate, CivilDate, Visit)? in
      guard visit.state != .omitted, visit.state != .cancelled else { return nil }
      let isLate = number > given && visit.lastDate < timeline.asOf
      let wait = isLate ? timeline.asOf - visit.date : 0
      return (visit.date.adding(days: wait), visit.lastDate.adding(days: wait), visit)
    }
    let firstDay = days.map(\.0).min()
    for (first, last, visit) in days {
      things.append(
        Thing(
          kind: .dose, names: names, first: first, last: last, owner: owner,
          isLive: visit.state.isLive, isFirstDose: first == firstDay))
    }
    if let first = firstDay, let last = days.map(\.1).max() {
      things.append(
        Thing(
          kind: .course, names: names, first: first, last: last, owner: owner,
          isLive: days.contains { $0.2.state != .done }, isFirstDose: false))
    }
    let ledger = member.course.ledger.filter { $0.recorded <= timeline.asOf }
    for entry in ledger {
      if case .dental(.extraction) = entry.fact {
        things.append(
          Thing(
            kind: .event, names: ["tooth-extraction"], first: entry.on, last: entry.on,
            owner: "tooth-extraction", isLive: false, isFirstDose: false))
      }
      guard case .circumstance(let fact) = entry.fact else { continue }
      add(fact, on: entry.on, ledger)
    }
  }

  private mutating func add(_ fact: Circumstance, on: CivilDate, _ ledger: [LedgerEntry]) {
    let name = Self.spelled(fact.name)
    func ended(_ kind: Circumstance.Kind) -> CivilDate? {
      ledger.filter { entry in
        guard case .circumstance(let other) = entry.fact else { return false }
        return other.kind == kind && Self.spelled(other.name) == name && entry.on >= on
      }.map(\.on).min()
    }
    func put(_ kind: Thing.Kind, _ first: CivilDate, _ last: CivilDate, isLive: Bool) {
      things.append(
        Thing(
          kind: kind, names: [name], first: first, last: last, owner: name, isLive: isLive,
          isFirstDose: false))
    }
    switch fact.kind {
    case .taking, .condition:
      let end = fact.until ?? ended(fact.kind == .taking ? .stopped : .resolved) ?? .latest
      put(.lasting, on, max(on, end), isLive: max(on, end) >= timeline.asOf)
    case .exposed, .elsewhere: put(.event, on, on, isLive: false)
    case .planned:
      let day = fact.until ?? on
      if ended(.resolved) == nil { put(.event, day, day, isLive: day >= timeline.asOf) }
    case .stopped, .resolved: break
    }
  }

  /// Whether some pair of facts breaks a clause; with `live`, only pairs with a dose that stands.
  func isBroken(_ rule: InteractionRule, _ shape: InteractionShape, live: Bool) -> Bool {
    switch shape {
    case .together(let left, let right):
      let (ones, others) = (lasting(left), lasting(right))
      return ones.contains { one in
        others.contains { other in
          guard one.owner != other.owner, one.first <= other.last, other.first <= one.last else {
            return false
          }
          if rule.blocked == .dentalWork {
            return one.isLive && other.isLive
          }
          let days = max(one.first, other.first)...min(one.last, other.last)
          return !live || stands(one, in: days) || stands(other, in: days)
        }
      }
    case .tooSoon(let after, let then, let least, let onlyFirst):
      let (before, later) = (names[after], names[then])
      return things.contains { second in
        guard second.kind != .course, !second.names.isDisjoint(with: later),
          !live || (second.kind == .dose && second.isLive),
          !onlyFirst || second.isFirstDose
        else { return false }
        return things.contains { first in
          first.kind != .course && !first.names.isDisjoint(with: before)
            && (first.owner != second.owner
              || (first.kind != .dose && first.first != second.first))
            && first.last <= second.first && second.first < first.last.adding(least.value)
        }
      }
    case .onDoseDay(let lasting, let dose):
      let (beside, doses) = (names[lasting], names[dose])
      return things.contains { second in
        guard second.kind == .dose || second.kind == .event,
          !second.names.isDisjoint(with: doses),
          !live || (second.kind == .dose && second.isLive)
        else { return false }
        return things.contains { first in
          (first.kind == .lasting || first.kind == .event) && first.owner != second.owner
            && !first.names.isDisjoint(with: beside) && first.first <= second.last
            && second.first <= first.last
        }
      }
    case .without, .measured, .infusion, .late, .product, .reirradiation: return false
    }
  }

  private func lasting(_ selector: Selector) -> [Thing] {
    let names = names[selector]
    return things.filter { $0.kind != .dose && !$0.names.isDisjoint(with: names) }
  }

  /// Whether a dose of a course stands in the calendar inside some days.
  private func stands(_ course: Thing, in days: ClosedRange<CivilDate>) -> Bool {
    course.kind == .course
      && things.contains {
        $0.kind == .dose && $0.owner == course.owner && $0.isLive && days.contains($0.first)
      }
  }
}

/// Every member of what the rules' selectors name, found once.
struct SelectorNames {
  private var members: [Selector: Set<String>] = [:]

  /// Goes down from the names of each selector to every member, where the engine goes up from each fact.
  init(_ rules: InteractionRules) {
    for shape in rules.rules.flatMap(\.clauses).map(\.shape) {
      switch shape {
      case .together(let one, let other), .onDoseDay(let one, let other),
        .tooSoon(let one, let other, _, _):
        for selector in [one, other] {
          var found: Set<String> = []
          var waiting = selector.names
          while let name = waiting.popLast() {
            guard found.insert(name).inserted else { continue }
            waiting += rules.classes.members[name] ?? []
          }
          members[selector] = found
        }
      case .without, .measured, .infusion, .late, .product, .reirradiation: break
      }
    }
  }

  subscript(selector: Selector) -> Set<String> { members[selector] ?? [] }
}
