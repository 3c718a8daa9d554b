import CivilTime
import Courses
import Dosing
import Quantities
import Regimens

extension PairwiseOracle {
  /// Every meeting that a rule forbids, one for each pair of facts.
  var meetings: [ForbiddenMeeting] {
    rules.rules.flatMap { rule in rule.clauses.flatMap { meetings(rule, $0.shape) } }
  }

  private func meetings(_ rule: InteractionRule, _ shape: InteractionShape) -> [ForbiddenMeeting] {
    func meeting(_ one: DatedFact, _ other: DatedFact) -> ForbiddenMeeting {
      ForbiddenMeeting(
        rule: rule, words: [one.word, other.word], courses: one.courses.union(other.courses),
        dates:
          "\(one.word) \(one.first) to \(one.last), \(other.word) \(other.first) to \(other.last)")
    }
    switch shape {
    case .together(let left, let right):
      let lasting: Set<DatedFact.Kind> = [.course, .lasting, .single]
      return pairs(facts(of: left, lasting), facts(of: right, lasting)) {
        $0.source != $1.source && $0.overlaps($1)
          && (rule.blocked == .dose || $0.isAhead && $1.isAhead)
      }.map(meeting)
    case .onDoseDay(let stretch, let dose):
      return pairs(facts(of: stretch, [.lasting, .single]), facts(of: dose, [.dose, .single])) {
        $0.source != $1.source && $0.overlaps($1)
      }.map(meeting)
    case .tooSoon(let after, let then, let least, let onlyFirst):
      let points: Set<DatedFact.Kind> = [.dose, .lasting, .single]
      return pairs(facts(of: after, points), facts(of: then, points)) { earlier, later in
        if earlier.source == later.source {
          // Doses of one course keep their own regimen's distance, and a thing is not too near to itself.
          if earlier.kind == .dose || earlier.first == later.first && earlier.last == later.last {
            return false
          }
        }
        if onlyFirst, later.kind != .dose || later.first != firstDose(of: later.source) {
          return false
        }
        return earlier.last <= later.first && later.first < earlier.last.adding(least.value)
      }.map(meeting)
    case .without(let subject, let needed, let before):
      let known = facts(of: needed, [.dose, .course, .lasting, .single])
      return facts(of: subject, [.course]).compactMap { course in
        let begun = known.filter { !isOver($0, by: course.first) }.map(\.first).min()
        if let begun, begun <= course.first.adding(-before.value) { return nil }
        return ForbiddenMeeting(
          rule: rule, words: [course.word], courses: course.courses,
          dates: "\(course.word) from \(course.first)")
      }
    case .reirradiation(let limits): return reirradiations(rule, limits)
    // No timeline here records a product.
    case .product: return []
    case .measured(let subject, let analyte, let range):
      return facts(of: subject, [.course]).filter(\.isAhead).compactMap { course in
        let inside = values(of: analyte).map { isInside($0, range, of: analyte) }
        guard inside.contains(true) else { return nil }
        let isAnswered = members.contains { member in
          guard let point = rule.unlessConfirmed else { return false }
          return member.course.order.options.contains(point)
            || member.course.ledger.contains { $0.fact == .confirmed(point) }
        }
        return ForbiddenMeeting(
          rule: rule, words: [course.word], courses: course.courses,
          dates: "\(course.word), \(analyte)", isCertain: !inside.contains(false) && !isAnswered)
      }
    case .infusion(let subject, let least):
      return facts(of: subject, [.course]).compactMap { course in
        let given = members.first { $0.course.id == course.source }?.course.ledger.last { entry in
          if case .given = entry.fact { entry.recorded <= asOf } else { false }
        }
        guard let given, let over = given.over, (try? over.compared(to: least.value)) ?? 0 < 0,
          facts.contains(where: {
            $0.kind == .dose && $0.source == course.source && !$0.isAhead && $0.first == given.on
          })
        else { return nil }
        return ForbiddenMeeting(
          rule: rule, words: [course.word], courses: course.courses,
          dates: "\(course.word) on \(given.on) over \(over)")
      }
    case .late(let subject, let bounds):
      return facts(of: subject, [.course]).filter(\.isAhead).compactMap { course in
        late(rule, course, bounds.map(\.value))
      }
    }
  }

  private func pairs(
    _ left: [DatedFact], _ right: [DatedFact], where clash: (DatedFact, DatedFact) -> Bool
  ) -> [(DatedFact, DatedFact)] {
    var found: [(DatedFact, DatedFact)] = []
    for one in left {
      for other in right where clash(one, other) { found.append((one, other)) }
    }
    return found
  }

  /// Whether a medicine's last day or the end of a course lies before a day.
  private func isOver(_ fact: DatedFact, by day: CivilDate) -> Bool {
    switch fact.kind {
    case .single: return false
    case .lasting: return fact.last < day
    case .dose, .course:
      let ledger = members.first { $0.course.id == fact.source }?.course.ledger ?? []
      return ledger.contains { entry in
        if case .ceased = entry.fact { entry.recorded <= asOf && entry.on <= day } else { false }
      }
    }
  }

  private func firstDose(of source: String) -> CivilDate? {
    facts.filter { $0.kind == .dose && $0.source == source }.map(\.first).min()
  }

  // MARK: Radiation

  /// One course of radiation to a site, here or elsewhere.
  private struct Beam {
    let fact: DatedFact
    let site: String
    let hasCord: Bool
    let isStereotactic: Bool
    /// n x d x (1 + d / alpha-beta) in thousandths of Gy.
    let bed: Int
  }

  /// Second courses to a site that begin too soon after the end of a first one, or beside it.
  ///
  /// Or the cord takes too much. Where only one of the two has the cord in its field, a finding may come or not.
  private func reirradiations(
    _ rule: InteractionRule, _ limits: ReirradiationLimits
  ) -> [ForbiddenMeeting] {
    let beams = beams(limits)
    func most(_ limit: Cited<Quantity>) -> Int { thousandths(limit.value) }
    return beams.flatMap { second -> [ForbiddenMeeting] in
      let before = beams.filter {
        // Two courses that other clinics gave are two, whatever they are called.
        $0.site == second.site && $0.fact.first <= second.fact.first
          && ($0.fact.source, $0.fact.first) != (second.fact.source, second.fact.first)
      }
      guard (before + [second]).contains(where: { $0.fact.kind == .course }) else { return [] }
      let cords = before.filter(\.hasCord).map(\.bed) + [second.bed]
      let isTooMuch =
        second.hasCord && cords.count > 1
        && (cords.reduce(0, +) > most(limits.mostTogether)
          || cords.contains { $0 > most(limits.mostEach) })
      let isBarred = isBarred(second, before, limits)
      return before.compactMap { first -> ForbiddenMeeting? in
        func isTooSoon(_ hasCord: Bool) -> Bool {
          let least = hasCord ? limits.leastWithCord.value : limits.least.value
          return second.fact.first < first.fact.last.adding(least)
        }
        let isCertain =
          isBarred || isTooSoon(first.hasCord && second.hasCord) || isTooMuch && first.hasCord
        guard isCertain || isTooSoon(first.hasCord || second.hasCord) else { return nil }
        return ForbiddenMeeting(
          rule: rule, words: [first.fact.word, second.fact.word],
          courses: first.fact.courses.union(second.fact.courses),
          dates: "\(first.fact.word) to \(first.fact.last), \(second.fact.word) from "
            + "\(second.fact.first)", isCertain: isCertain)
      }
    }
  }

  /// Whether a stereotactic course comes too soon after conventional radiation, or brings the thecal sac too much.
  ///
  /// A dose in fractions of 2 Gy is the BED divided by 1 + 2 / alpha-beta.
  private func isBarred(
    _ second: Beam, _ before: [Beam], _ limits: ReirradiationLimits
  ) -> Bool {
    guard let own = limits.stereotactic, second.isStereotactic else { return false }
    let conventional = before.filter { !$0.isStereotactic && ($0.hasCord || !second.hasCord) }
    guard let last = conventional.map(\.fact.last).max() else { return false }
    if second.fact.first < last.adding(own.least.value) { return true }
    guard second.hasCord else { return false }
    let alphaBeta = thousandths(limits.alphaBeta.value)
    func normalised(_ beam: Beam) -> Int { beam.bed * alphaBeta / (alphaBeta + 2_000) }
    let sum = normalised(second) + before.filter(\.hasCord).map(normalised).reduce(0, +)
    return normalised(second) > thousandths(own.mostEach.value)
      || sum > thousandths(own.mostTogether.value)
      || normalised(second) * 100 > sum * own.mostShare.value
  }

  private func beams(_ limits: ReirradiationLimits) -> [Beam] {
    facts.compactMap { fact in
      if let radiation = fact.radiation {
        return Beam(
          fact: fact, site: radiation.site, hasCord: radiation.hasCord,
          isStereotactic: isStereotactic(fact, limits),
          bed: bed(radiation.fractions, radiation.dose, limits))
      }
      guard fact.kind == .course, fact.names.contains("external-beam"),
        let member = members.first(where: { $0.course.id == fact.source }),
        let site = member.course.order.site,
        case .flat(let dose)? = member.regimen.doses.values.first?.basis
      else { return nil }
      let fractions = facts.filter { $0.kind == .dose && $0.source == fact.source }.count
      return Beam(
        fact: fact, site: site, hasCord: member.course.order.options.contains("cord-in-field"),
        isStereotactic: isStereotactic(fact, limits),
        bed: bed(fractions, dose.value, limits))
    }
  }

  private func isStereotactic(_ fact: DatedFact, _ limits: ReirradiationLimits) -> Bool {
    limits.stereotactic.map { !fact.names.isDisjoint(with: names[$0.subject]) } ?? false
  }

  private func bed(_ fractions: Int, _ dose: Quantity, _ limits: ReirradiationLimits) -> Int {
    let gray = thousandths(dose)
    return fractions * (gray + gray * gray / thousandths(limits.alphaBeta.value))
  }

  private func thousandths(_ quantity: Quantity) -> Int {
    Int(quantity.value.numerator * 1_000 / quantity.value.denominator)
  }

  /// The next dose of a course that is, or would be, later than a bound from the last one given.
  private func late(
    _ rule: InteractionRule, _ course: DatedFact, _ bounds: [Bound]
  ) -> ForbiddenMeeting? {
    guard let plan = plans.first(where: { $0.course == course.source }),
      let previous = facts.filter({
        $0.kind == .dose && $0.source == course.source && !$0.isAhead
      }).map(\.last).max(),
      let next = plan.doses.filter({
        $0.state != .done && $0.state != .omitted && $0.state != .cancelled
      }).min(by: { $0.date < $1.date })
    else { return nil }
    let limits = bounds.compactMap { $0.day(previous: previous, target: next.origin.target) }
    guard let limit = limits.min(), max(next.date, asOf) > limit else { return nil }
    return ForbiddenMeeting(
      rule: rule, words: [course.word], courses: course.courses,
      dates: "\(course.word): last \(previous), next \(next.date)")
  }

  // MARK: Values

  /// All values of an analyte on record of the patient.
  func values(of analyte: Analyte) -> [Quantity] {
    members.flatMap(\.course.ledger).compactMap { entry in
      guard case .lab(analyte, let value, _) = entry.fact, entry.recorded <= asOf else {
        return nil
      }
      return value
    }
  }

  private func isInside(_ value: Quantity, _ range: LimitRange, of analyte: Analyte) -> Bool {
    guard let upper = range.upper, upper.quantity.isMultipleOfNormal else {
      return (try? range.contains(value)) ?? false
    }
    guard let normal = clinic.normalRanges[analyte]?.ends(for: .male).lower,
      let order = try? value.compared(to: normal)
    else { return false }
    return order < 0
  }
}
