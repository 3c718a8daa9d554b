import CivilTime
import Regimens

extension PatientTimeline {
  /// Doses of one thing that come too soon after another: for each pair, the first still to come, or the last
  /// that was given so.
  func tooSoon(
    after: Selector, then: Selector, least: CivilInterval, onlyFirst: Bool
  ) -> [InteractionClash] {
    let points = doses + stretches.filter { $0.kind == .stretch }
    let earlier = points.filter { $0.matches(after) }
    guard !earlier.isEmpty else { return [] }
    var clashes: [InteractionClash] = []
    for second in points where second.matches(then) {
      if onlyFirst, second.occurrence == nil || second.span != first(of: second.member)?.span {
        continue
      }
      var nearest: [String: Item] = [:]
      for first in earlier
      where !isSame(first, second) && first.span.last <= second.span.first
        && first.span.last.adding(least) > second.span.first
      {
        if let known = nearest[first.source], known.span.last >= first.span.last { continue }
        nearest[first.source] = first
      }
      for (_, first) in nearest.sorted(by: { $0.key < $1.key }) {
        let days = second.span.first - first.span.last
        clashes.append(
          InteractionClash(
            member: second.member, pair: [first.source, second.source],
            occurrence: second.isPending ? second.occurrence : nil, date: second.span.first,
            until: first.span.last.adding(least),
            message:
              "\(second.span.first) is \(days) d after \(first.span.last); at least \(least)",
            facts: [first.text, second.text], newest: max(first.recorded, second.recorded)))
      }
    }
    return clashes.nearest
  }

  /// Doses of one course keep the distance their own regimen asks for, and one fact told twice is one.
  private func isSame(_ first: Item, _ second: Item) -> Bool {
    guard first.source == second.source else { return false }
    return first.occurrence != nil && second.occurrence != nil
      || first.kind == second.kind && first.span == second.span
  }

  /// First doses of a treatment that another should have preceded.
  func without(
    _ subject: Selector, needed: Selector, before: CivilInterval
  ) -> [InteractionClash] {
    var clashes: [InteractionClash] = []
    for index in members.indices {
      let own = doses.filter { $0.member == index && $0.occurrence != nil && $0.matches(subject) }
      guard let first = own.min(by: { $0.span.first < $1.span.first }) else { continue }
      let known = (doses + stretches).filter { $0.matches(needed) }
      let begun = known.filter { !hasEnded($0, by: first.span.first) }
        .min { $0.span.first < $1.span.first }
      let ended = known.filter { hasEnded($0, by: first.span.first) }
        .max { $0.span.last < $1.span.last }
      let latest = first.span.first.adding(-before)
      if let begun, begun.span.first <= latest { continue }
      clashes.append(
        InteractionClash(
          member: index, pair: [first.source], occurrence: next(of: index)?.occurrence,
          date: first.span.first, until: first.span.first,
          message: begun.map {
            "begun on \($0.span.first), not by \(latest), \(before) before \(first.span.first)"
          } ?? ended.map { "the last ended on \($0.span.last), before \(first.span.first)" }
            ?? "none is recorded or planned",
          facts: [first.text] + ((begun ?? ended).map { [$0.text] } ?? []),
          newest: max(first.recorded, (begun ?? ended)?.recorded ?? first.recorded)))
    }
    return clashes
  }

  /// Whether a medicine or course was over before a day; of a dose given elsewhere nobody knows.
  private func hasEnded(_ item: Item, by day: CivilDate) -> Bool {
    switch item.kind {
    case .event: false
    case .stretch: item.span.last < day
    case .dose, .course:
      members[item.member].course.ledger.contains { entry in
        if case .ceased = entry.fact { entry.recorded <= asOf && entry.on <= day } else { false }
      }
    }
  }
}
