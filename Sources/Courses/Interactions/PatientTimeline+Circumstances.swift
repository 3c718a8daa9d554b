import CivilTime
import Regimens

extension PatientTimeline {
  /// What a member's own ledger says beside its doses.
  func circumstances(of index: Int) -> [Item] {
    let course = members[index].course
    let horizon = members[index].plan.visits.map(\.lastDate).max() ?? asOf
    let known = course.ledger.filter { $0.recorded <= asOf }
    return known.compactMap { entry in
      guard case .circumstance(let circumstance) = entry.fact else { return nil }
      let key = ClassVocabulary.key(circumstance.name)
      let (kind, span, words) = shape(of: circumstance, entry: entry, key, known, horizon: horizon)
      guard let span else { return nil }
      return Item(
        kind: kind, names: classes.closure(of: [key]), span: span, member: index,
        isPending: span.last >= asOf, text: words)
    }
  }

  private func shape(
    of circumstance: Circumstance, entry: LedgerEntry, _ key: String, _ ledger: [LedgerEntry],
    horizon: CivilDate
  ) -> (Item.Kind, DateSpan?, String) {
    let name = circumstance.name
    switch circumstance.kind {
    case .stopped, .resolved: return (.stretch, nil, "")
    case .taking, .condition:
      let ending: Circumstance.Kind = circumstance.kind == .taking ? .stopped : .resolved
      let end = circumstance.until ?? self.end(of: key, ending, in: ledger, after: entry.on)
      let last = max(end ?? max(horizon, asOf), entry.on)
      return (
        .stretch, DateSpan(first: entry.on, last: last),
        "\(name) from \(entry.on)" + (end.map { " to \($0)" } ?? "")
      )
    case .exposed:
      return (.event, DateSpan(first: entry.on, last: entry.on), "\(name) on \(entry.on)")
    case .elsewhere:
      return (
        .event, DateSpan(first: entry.on, last: entry.on), "\(name), given elsewhere on \(entry.on)"
      )
    case .planned:
      let day = circumstance.until ?? entry.on
      return (.event, DateSpan(first: day, last: day), "\(name) planned for \(day)")
    }
  }

  /// The first day from `day` on which a medicine or condition was recorded as ended.
  private func end(
    of key: String, _ kind: Circumstance.Kind, in ledger: [LedgerEntry], after day: CivilDate
  ) -> CivilDate? {
    ledger.compactMap { entry in
      guard case .circumstance(let other) = entry.fact, other.kind == kind, entry.on >= day,
        ClassVocabulary.key(other.name) == key
      else { return nil }
      return entry.on
    }.min()
  }
}
