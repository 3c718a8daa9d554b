import CivilTime
import Regimens

extension PatientTimeline {
  /// What a member's own ledger says beside its doses.
  ///
  /// What any member's ledger says has ended is over for the patient.
  func circumstances(of index: Int) -> [Item] {
    let course = members[index].course
    let known = course.ledger.filter { $0.recorded <= asOf }
    guard known.contains(where: { if case .circumstance = $0.fact { true } else { false } }) else {
      return []
    }
    return known.compactMap { entry in
      guard case .circumstance(let circumstance) = entry.fact else { return nil }
      let key = ClassVocabulary.key(circumstance.name)
      let (kind, span, words) = shape(of: circumstance, entry: entry, key)
      guard let span else { return nil }
      return Item(
        kind: kind, names: classes.closure(of: [key]), span: span, member: index,
        isPending: span.last >= asOf && circumstance.kind.mayLieAhead, source: key, text: words,
        recorded: entry.recorded)
    }
  }

  /// Wounds of the mouth that a dentist reported; the members share them, so the first one tells.
  func wounds(of index: Int) -> [Item] {
    guard index == members.startIndex else { return [] }
    var seen: Set<CivilDate> = []
    return members[index].course.ledger.compactMap { entry in
      guard entry.fact == .dental(.extraction), entry.recorded <= asOf,
        seen.insert(entry.on).inserted, let span = DateSpan(first: entry.on, last: entry.on)
      else { return nil }
      return Item(
        kind: .event, names: classes.closure(of: ["tooth-extraction"]), span: span, member: index,
        isPending: false, source: "tooth-extraction", text: "tooth extraction on \(entry.on)",
        recorded: entry.recorded)
    }
  }

  private func shape(
    of circumstance: Circumstance, entry: LedgerEntry, _ key: String
  ) -> (Item.Kind, DateSpan?, String) {
    let name = circumstance.name
    switch circumstance.kind {
    case .stopped, .resolved: return (.stretch, nil, "")
    case .taking, .condition:
      let ending: Circumstance.Kind = circumstance.kind == .taking ? .stopped : .resolved
      let end = circumstance.until ?? endings.first(of: key, ending, from: entry.on)
      // What is open has no last day: it lasts beyond every plan, however far that looks.
      let last = max(end ?? .latest, entry.on)
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
      if endings.first(of: key, .resolved, from: entry.on) != nil { return (.event, nil, "") }
      return (.event, DateSpan(first: day, last: day), "\(name) planned for \(day)")
    }
  }
}

/// When medicines and conditions were recorded as ended, in any ledger of a patient.
struct CircumstanceEndings {
  private struct Name: Hashable {
    let key: String
    let kind: Circumstance.Kind
  }

  private var days: [Name: [CivilDate]] = [:]

  /// Collects what was recorded until a day.
  init(_ ledgers: [[LedgerEntry]], asOf: CivilDate) {
    for entry in ledgers.joined() where entry.recorded <= asOf {
      guard case .circumstance(let circumstance) = entry.fact,
        circumstance.kind == .stopped || circumstance.kind == .resolved
      else { continue }
      let name = Name(key: ClassVocabulary.key(circumstance.name), kind: circumstance.kind)
      days[name, default: []].append(entry.on)
    }
  }

  /// The first day, from one on, on which something was recorded as ended.
  func first(of key: String, _ kind: Circumstance.Kind, from day: CivilDate) -> CivilDate? {
    days[Name(key: key, kind: kind)]?.filter { $0 >= day }.min()
  }
}

extension Circumstance.Kind {
  /// Whether such a thing may still be to come, or last.
  fileprivate var mayLieAhead: Bool { self != .exposed && self != .elsewhere }
}
