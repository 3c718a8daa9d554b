import CivilTime
import Quantities
import Regimens

extension PatientTimeline {
  /// Next doses of a treatment beside a latest value that rules it out.
  func measured(
    _ subject: Selector, _ analyte: Analyte, within range: LimitRange
  ) -> [InteractionClash] {
    members.indices.compactMap { index in
      guard let next = next(of: index), next.matches(subject) else { return nil }
      let review = review(of: index)
      guard case .known(let limits) = review.absolute(range, of: analyte),
        let reading = try? review.reading(of: analyte, scope: .everyDose),
        let value = try? review.comparable(reading.value, analyte, with: limits),
        (try? limits.contains(value)) == true
      else { return nil }
      return InteractionClash(
        member: index, pair: [next.source], occurrence: next.occurrence, date: next.span.first,
        until: next.span.first, message: "\(analyte.title) \(reading.text) on \(reading.on)",
        facts: [reading.fact, next.text], analyte: analyte, newest: reading.recorded)
    }
  }

  /// Asks a member's values as its gates do.
  private func review(of index: Int) -> GateReview {
    let member = members[index]
    let known = member.course.ledger.filter { $0.recorded <= asOf }
    return GateReview(
      basis: member.basis,
      state: CourseState(course: member.course, basis: member.basis, ledger: known[...]),
      course: member.course, asOf: asOf)
  }

  /// The last dose, where it was recorded as given in less time than it needs; it asks before the next one.
  func infusions(of subject: Selector, least: Quantity) -> [InteractionClash] {
    members.indices.compactMap { index in
      let given = members[index].course.ledger.last { entry in
        if case .given = entry.fact { entry.recorded <= asOf } else { false }
      }
      guard let given, let over = given.over, let order = try? over.compared(to: least), order < 0,
        let dose = doses.last(where: {
          $0.member == index && !$0.isPending && $0.span.first == given.on && $0.matches(subject)
        })
      else { return nil }
      return InteractionClash(
        member: index, pair: [dose.source], occurrence: next(of: index)?.occurrence, date: given.on,
        until: given.on, message: "given over \(over) on \(given.on); at least \(least)",
        facts: [dose.text])
    }
  }

  /// Next doses that are, or would be, later than a bound.
  func late(_ subject: Selector, beyond bounds: [Bound]) -> [InteractionClash] {
    members.indices.compactMap { index in
      guard let next = next(of: index), next.matches(subject), let number = next.occurrence,
        let visit = members[index].plan.visits.first(where: { $0.key == "dose-\(number)" })
      else { return nil }
      let given = doses.filter { $0.member == index && !$0.isPending && $0.occurrence != nil }
      guard let previous = given.map(\.span.last).max() else { return nil }
      let days = bounds.compactMap { $0.day(previous: previous, target: visit.origin.target) }
      guard let limit = days.min(), max(visit.date, asOf) > limit else { return nil }
      return InteractionClash(
        member: index, pair: [next.source], occurrence: number, date: visit.date,
        until: visit.date, message: "due on \(visit.origin.target), not given by \(limit)",
        facts: ["last dose \(previous)", next.text])
    }
  }
}
