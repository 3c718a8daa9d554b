import CivilTime
import Regimens

/// All of one patient's treatments and circumstances on one line of time.
struct PatientTimeline {
  /// One course with its plan.
  struct Member {
    let course: Course
    let basis: PlanBasis
    let plan: Plan
    var regimen: Regimen { basis.regimen }
  }

  /// One thing with its days.
  struct Item {
    /// What a thing is.
    enum Kind: Hashable {
      /// A dose of a course, by its number.
      case dose(Int)
      /// A course from its first to its last dose.
      case course
      /// A medicine, a condition or a period.
      case stretch
      /// A single exposure, a dose given elsewhere, or a thing planned.
      case event
    }

    let kind: Kind
    /// Its names with every class they belong to.
    let names: Set<String>
    let span: DateSpan
    /// The member it belongs to, an index into ``members``.
    let member: Int
    /// Whether it lies ahead and may still be moved.
    let isPending: Bool
    /// What it belongs to, the same for all facts of one treatment or of one circumstance.
    let source: String
    /// What it is, for a finding's facts.
    let text: String
    /// The day it was written down: a circumstance's own, a course's the day its order was signed.
    let recorded: CivilDate

    /// The dose's number; nil for what is no dose of a course.
    var occurrence: Int? {
      if case .dose(let number) = kind { number } else { nil }
    }

    func matches(_ selector: Selector) -> Bool { selector.names.contains { names.contains($0) } }
  }

  let members: [Member]
  let classes: ClassVocabulary
  let clinic: ClinicProfile
  let asOf: CivilDate
  let endings: CircumstanceEndings
  /// Doses of courses and single events.
  private(set) var doses: [Item] = []
  /// What lasts: courses, medicines, conditions and periods; and single events.
  private(set) var stretches: [Item] = []

  init(members: [Member], classes: ClassVocabulary, clinic: ClinicProfile, asOf: CivilDate) {
    self.members = members
    self.classes = classes
    self.clinic = clinic
    self.asOf = asOf
    endings = CircumstanceEndings(members.map(\.course.ledger), asOf: asOf)
    for index in members.indices {
      addDoses(of: index)
      addPeriods(of: index)
      for item in circumstances(of: index) + wounds(of: index) {
        stretches.append(item)
        if item.kind == .event { doses.append(item) }
      }
    }
  }

  /// The next dose of a member that has not been given.
  func next(of member: Int) -> Item? {
    doses.filter { $0.member == member && $0.isPending && $0.occurrence != nil }
      .min { $0.span.first < $1.span.first }
  }

  /// The first dose of a member.
  func first(of member: Int) -> Item? {
    doses.filter { $0.member == member && $0.occurrence != nil }
      .min { $0.span.first < $1.span.first }
  }

  /// Whether a member's ledger or order answers a rule.
  func isAnswered(_ rule: InteractionRule, for member: Int) -> Bool {
    rule.unlessConfirmed.map { isConfirmed($0, for: member) } ?? false
  }

  /// Whether a point was confirmed in a member's ledger or agreed on in its order.
  func isConfirmed(_ point: String, for member: Int) -> Bool {
    let course = members[member].course
    return course.order.options.contains(point)
      || course.ledger.contains { $0.fact == .confirmed(point) && $0.recorded <= asOf }
  }

  private mutating func addDoses(of index: Int) {
    let member = members[index]
    let signed = member.course.order.signed
    let names = classes.closure(of: Self.names(of: member.regimen))
    let given =
      member.plan.visits.compactMap { visit in
        if case .dose(let number, _) = visit.role, visit.state == .done { number } else { nil }
      }.max() ?? 0
    var own: [Item] = []
    for visit in member.plan.visits {
      guard case .dose(let number, _) = visit.role, visit.state != .omitted,
        visit.state != .cancelled
      else { continue }
      let isDone = visit.state == .done
      // An overdue dose can be given today at the earliest; one before a later dose that was given is history.
      let wait = number > given && visit.lastDate < asOf ? asOf - visit.date : 0
      guard
        let span = DateSpan(
          first: visit.date.adding(days: wait), last: visit.lastDate.adding(days: wait))
      else { continue }
      own.append(
        Item(
          kind: .dose(number), names: names, span: span, member: index, isPending: !isDone,
          source: "course \(index)",
          text: "\(member.regimen.title), \(member.regimen.kind.occurrenceWord) \(number), "
            + "\(isDone ? "given on" : "planned for") \(visit.date)", recorded: signed))
    }
    doses += own
    guard let first = own.map(\.span.first).min(), let last = own.map(\.span.last).max(),
      let span = DateSpan(first: first, last: last)
    else { return }
    stretches.append(
      Item(
        kind: .course, names: names, span: span, member: index,
        isPending: own.contains(where: \.isPending), source: "course \(index)",
        text: "\(member.regimen.title), \(first) to \(last)", recorded: signed))
  }

  /// The names a regimen answers to: its id, kind, ingredient, agents and routes.
  private static func names(of regimen: Regimen) -> Set<String> {
    var names: Set<String> = [
      regimen.id, regimen.kind.rawValue, ClassVocabulary.key(regimen.ingredient),
    ]
    for rule in regimen.doses.values {
      names.insert(ClassVocabulary.key(rule.agent))
      names.insert(ClassVocabulary.key(rule.route.rawValue))
    }
    return names
  }

  /// Co-medication and precautions; one that is open runs as far as its course.
  private mutating func addPeriods(of index: Int) {
    let member = members[index]
    let end = stretches.last { $0.member == index && $0.kind == .course }?.span.last
    let open = Set(
      member.regimen.companions.filter(\.hasOpenPeriod).map(\.id))
    for visit in member.plan.visits {
      guard case .check(let companion, let kind, _) = visit.role, visit.state != .cancelled,
        kind == .coMedication || kind == .precaution
      else { continue }
      let last = open.contains(companion) ? max(visit.lastDate, end ?? visit.date) : visit.lastDate
      guard let span = DateSpan(first: visit.date, last: last) else { continue }
      stretches.append(
        Item(
          kind: .stretch, names: classes.closure(of: [companion]), span: span, member: index,
          isPending: last >= asOf, source: "\(companion) \(index)",
          text: "\(visit.titles.full), \(span.first) to \(span.last)",
          recorded: member.course.order.signed))
    }
  }
}

extension Companion {
  /// Whether it is a period that ends with the course.
  fileprivate var hasOpenPeriod: Bool {
    if case .period(_, .afterCourse) = timing { true } else { false }
  }
}
