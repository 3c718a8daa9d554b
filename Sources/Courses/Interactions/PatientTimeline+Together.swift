import CivilTime
import Regimens

extension PatientTimeline {
  /// Pairs of stretches in force on the same day; the later one to begin is the one spoken of.
  func together(_ left: Selector, _ right: Selector) -> [InteractionClash] {
    var clashes: [InteractionClash] = []
    for (index, one) in stretches.enumerated() {
      let isLeft = one.matches(left)
      let isRight = one.matches(right)
      guard isLeft || isRight else { continue }
      for other in stretches[(index + 1)...]
      where one.source != other.source && one.span.overlaps(other.span) {
        guard (isLeft && other.matches(right)) || (isRight && other.matches(left)) else { continue }
        let (first, second) = one.span.first <= other.span.first ? (one, other) : (other, one)
        clashes.append(clash(first, second))
      }
    }
    return clashes.sorted {
      ($0.occurrence == nil ? 1 : 0, $0.date) < ($1.occurrence == nil ? 1 : 0, $1.date)
    }
  }

  private func clash(_ first: Item, _ second: Item) -> InteractionClash {
    let from = max(first.span.first, second.span.first)
    let to = min(first.span.last, second.span.last)
    // A circumstance cannot be withheld; the dose beside it can, while the two still meet.
    let dose =
      to < asOf ? nil : pendingDose(of: second, from: from) ?? pendingDose(of: first, from: from)
    let subject = dose ?? second
    return InteractionClash(
      member: subject.member, pair: [first.source, second.source],
      occurrence: dose?.occurrence, date: dose?.span.first ?? from, until: to,
      message: from == to
        ? "both on \(from)"
        : "both from \(from) " + (to == .latest ? "on" : "to \(to)"),
      facts: [first.text, second.text], meeting: from,
      isAhead: first.isPending && second.isPending, newest: max(first.recorded, second.recorded))
  }

  /// The first dose still to come of a course's stretch, from a day on.
  private func pendingDose(of stretch: Item, from: CivilDate) -> Item? {
    guard stretch.kind == .course else { return nil }
    return doses.filter {
      $0.member == stretch.member && $0.isPending && $0.occurrence != nil && $0.span.last >= from
    }.min { $0.span.first < $1.span.first }
  }

  /// Stretches in force on the day of a dose: for each pair the first dose still to come, or the last given.
  func onDoseDay(_ left: Selector, of right: Selector) -> [InteractionClash] {
    let around = stretches.filter { $0.matches(left) && $0.kind != .course }
    guard !around.isEmpty else { return [] }
    var clashes: [InteractionClash] = []
    for dose in doses where dose.matches(right) {
      for stretch in around where stretch.span.overlaps(dose.span) && stretch.source != dose.source
      {
        clashes.append(
          InteractionClash(
            member: dose.member, pair: [stretch.source, dose.source],
            occurrence: dose.isPending ? dose.occurrence : nil, date: dose.span.first,
            until: dose.span.last, message: "both on \(dose.span.first)",
            facts: [stretch.text, dose.text], newest: max(stretch.recorded, dose.recorded)))
      }
    }
    return clashes.nearest
  }
}
