import CivilTime
import Regimens

extension PatientTimeline {
  /// Doses of one thing that come too soon after another: for each pair, the first still to come, or the last
  /// that was given so.
  func tooSoon(after: Selector, then: Selector, least: CivilInterval) -> [InteractionClash] {
    let points = doses + stretches.filter { $0.kind == .stretch }
    let earlier = points.filter { $0.matches(after) }
    guard !earlier.isEmpty else { return [] }
    var found: [[Int]: InteractionClash] = [:]
    for second in points where second.matches(then) {
      let before = earlier.filter { first in
        !isSame(first, second) && first.span.last <= second.span.first
          && first.span.last.adding(least) > second.span.first
      }
      guard let first = before.max(by: { $0.span.last < $1.span.last }) else { continue }
      let days = second.span.first - first.span.last
      let clash = InteractionClash(
        member: second.member, other: first.member,
        occurrence: second.isPending ? second.occurrence : nil, date: second.span.first,
        until: first.span.last.adding(least),
        message: "\(second.span.first) is \(days) d after \(first.span.last); at least \(least)",
        facts: [first.text, second.text])
      let key = [first.member, second.member]
      if let known = found[key], !clash.isNearer(than: known) { continue }
      found[key] = clash
    }
    return found.sorted {
      ($0.value.date, $0.key[0], $0.key[1]) < ($1.value.date, $1.key[0], $1.key[1])
    }
    .map(\.value)
  }

  /// Doses of one course keep the distance their own regimen asks for.
  private func isSame(_ first: Item, _ second: Item) -> Bool {
    guard first.member == second.member else { return false }
    return first.occurrence != nil && second.occurrence != nil
      || first.kind == second.kind && first.span == second.span && first.text == second.text
  }

  /// First doses of a treatment that another should have preceded.
  func without(
    _ subject: Selector, needed: Selector, before: CivilInterval
  ) -> [InteractionClash] {
    var clashes: [InteractionClash] = []
    for index in members.indices {
      let own = doses.filter { $0.member == index && $0.occurrence != nil && $0.matches(subject) }
      guard let first = own.min(by: { $0.span.first < $1.span.first }) else { continue }
      let begun = (doses + stretches).filter { $0.matches(needed) }
        .min { $0.span.first < $1.span.first }
      let latest = first.span.first.adding(-before)
      if let begun, begun.span.first <= latest { continue }
      clashes.append(
        InteractionClash(
          member: index, other: index, occurrence: next(of: index)?.occurrence,
          date: first.span.first, until: first.span.first,
          message: begun.map {
            "begun on \($0.span.first), not by \(latest), \(before) before \(first.span.first)"
          } ?? "none is recorded or planned",
          facts: [first.text] + (begun.map { [$0.text] } ?? [])))
    }
    return clashes
  }
}
