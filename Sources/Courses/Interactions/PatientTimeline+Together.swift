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
      for other in stretches[(index + 1)...] where one.span.overlaps(other.span) {
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
      member: subject.member,
      other: subject.member == second.member ? first.member : second.member,
      occurrence: dose?.occurrence, date: dose?.span.first ?? from, until: to,
      message: from == to ? "both on \(from)" : "both from \(from) to \(to)",
      facts: [first.text, second.text])
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
    var found: [[Int]: InteractionClash] = [:]
    let around = stretches.filter { $0.matches(left) && $0.kind != .course }
    for dose in doses where dose.matches(right) {
      guard let stretch = around.first(where: { $0.span.overlaps(dose.span) }) else { continue }
      let clash = InteractionClash(
        member: dose.member, other: stretch.member,
        occurrence: dose.isPending ? dose.occurrence : nil, date: dose.span.first,
        until: dose.span.last, message: "both on \(dose.span.first)",
        facts: [stretch.text, dose.text])
      let key = [stretch.member, dose.member]
      if let known = found[key], !clash.isNearer(than: known) { continue }
      found[key] = clash
    }
    return found.sorted { ($0.value.date, $0.key[0]) < ($1.value.date, $1.key[0]) }.map(\.value)
  }
}

extension InteractionClash {
  /// Of two clashes of a pair, the first dose to come is spoken of, or else the last one given.
  func isNearer(than other: InteractionClash) -> Bool {
    if (occurrence == nil) != (other.occurrence == nil) { return occurrence != nil }
    return occurrence != nil ? date < other.date : date > other.date
  }
}
