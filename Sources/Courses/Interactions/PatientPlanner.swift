package import CivilTime
package import Regimens

/// Plans all courses of one patient together: they share what is known of the patient, and the rules across
/// treatments may withhold a dose of one because of another.
package enum PatientPlanner {
  /// A course with the regimen it runs on and the versions it ran on before.
  package struct Member: Hashable, Sendable {
    package let course: Course
    package let regimen: Regimen
    package let earlier: [Regimen]

    /// Joins a course to its regimen.
    package init(course: Course, regimen: Regimen, earlier: [Regimen] = []) {
      self.course = course
      self.regimen = regimen
      self.earlier = earlier
    }
  }

  /// One plan for each member, in their order.
  ///
  /// A pure function, like ``Planner``. Each course is planned alone first; where a rule finds a dose of it in the
  /// way of another treatment, it is planned again with that said.
  /// - Throws: When the files do not fit together.
  package static func plans(
    of members: [Member], rules: InteractionRules, clinic: ClinicProfile, asOf: CivilDate,
    through: CivilDate
  ) throws(PlanError) -> [Plan] {
    var plans: [Plan] = []
    var sharing: [PatientTimeline.Member] = []
    for (index, member) in members.enumerated() {
      let course = shared(index, members)
      let basis = PlanBasis(regimen: regimen(of: member, on: asOf), clinic: clinic)
      let plan = try Planner.plan(course, on: basis, asOf: asOf, through: through)
      plans.append(plan)
      sharing.append(PatientTimeline.Member(course: course, basis: basis, plan: plan))
    }
    guard !rules.rules.isEmpty else { return plans }
    let timeline = PatientTimeline(
      members: sharing, classes: rules.classes, clinic: clinic, asOf: asOf)
    let crossings = InteractionCheck.crossings(timeline: timeline, rules: rules, clinic: clinic)
    for (index, own) in crossings {
      let member = sharing[index]
      plans[index] = try Planner.plan(
        member.course, on: member.basis, asOf: asOf, through: through,
        ledger: member.course.ledger.filter { $0.recorded <= asOf }[...], crossings: own)
    }
    return plans
  }

  /// What the calendar entries of one member need to know of the past, replayed with all the others.
  /// - Throws: When the files do not fit together.
  package static func history(
    of index: Int, in members: [Member], rules: InteractionRules, clinic: ClinicProfile,
    asOf: CivilDate, through: CivilDate
  ) throws(PlanError) -> [VisitHistory] {
    let member = members[index]
    guard members.count > 1 || !rules.rules.isEmpty else {
      return try History.visits(
        of: member.course, regimen: member.regimen, earlier: member.earlier, clinic: clinic,
        asOf: asOf, through: through)
    }
    let days = Set(members.flatMap { $0.course.ledger.map(\.recorded) }).sorted()
    return try History.visits(of: member.course, asOf: asOf, through: through, alsoOn: days) {
      (entries, day, horizon) throws(PlanError) in
      var known = members
      known[index] = Member(
        course: Course(
          id: member.course.id, patient: member.course.patient, regimen: member.course.regimen,
          order: member.course.order, ledger: Array(entries)),
        regimen: member.regimen, earlier: member.earlier)
      let plans = try plans(of: known, rules: rules, clinic: clinic, asOf: day, through: horizon)
      return (plans[index], plans.compactMap(\.nextChange).min())
    }
  }

  /// The version of a member's regimen in force on a day.
  static func regimen(of member: Member, on day: CivilDate) -> Regimen {
    let pin = member.course.pin(on: day)
    return ([member.regimen] + member.earlier).first { $0.version == pin.version } ?? member.regimen
  }

  /// A member's course with what the others' ledgers say of the patient: values, weights, the mouth and
  /// the liver.
  ///
  /// A baseline belongs to the course it was taken for. Entries keep the order of recording, the course's own first.
  static func shared(_ index: Int, _ members: [Member]) -> Course {
    let own = members[index].course
    let asked = Set(
      members[index].regimen.doses.values.compactMap(\.childPugh?.askedWith?.value))
    let others = members.indices.filter { $0 != index }.flatMap { members[$0].course.ledger }
      .compactMap { entry -> LedgerEntry? in
        switch entry.fact {
        case .lab(let analyte, let value, _):
          LedgerEntry(
            recorded: entry.recorded, on: entry.on, fact: .lab(analyte, value, isBaseline: false),
            by: entry.by, note: entry.note)
        case .toxicity(let name, let grade, _):
          LedgerEntry(
            recorded: entry.recorded, on: entry.on,
            fact: .toxicity(name: name, grade: grade, isBaseline: false), by: entry.by,
            note: entry.note)
        case .weight, .dental, .childPugh: entry
        case .circumstance(let circumstance):
          asked.contains(ClassVocabulary.key(circumstance.name)) ? entry : nil
        default: nil
        }
      }
    guard !others.isEmpty else { return own }
    let ledger = (own.ledger + others).enumerated().sorted {
      ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset)
    }.map(\.element)
    return Course(
      id: own.id, patient: own.patient, regimen: own.regimen, order: own.order, ledger: ledger)
  }
}
