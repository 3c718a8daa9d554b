import CivilTime
import Quantities
import Regimens

extension PlanDraft {
  /// The day on which the ledger shows a companion done, within the days that count for it.
  func doneDay(_ companion: Companion, in span: ClosedRange<CivilDate>) -> CivilDate? {
    var days = state.done[companion.id] ?? []
    if companion.clears == "dental" {
      days += state.dental.filter { $0.event == .examined || $0.event == .cleared }.map(\.on)
    }
    return days.filter { span.contains($0) }.min()
  }

  /// The day on which a blood test was complete: every analyte with the shortest validity measured while
  /// it counts for the dose, or the test itself recorded as done.
  func labDay(
    _ companion: Companion, of analytes: [Analyte], in span: ClosedRange<CivilDate>
  ) -> CivilDate? {
    if let day = doneDay(companion, in: span) { return day }
    var complete: CivilDate?
    for analyte in analytes.isEmpty ? state.labs.analytes : analytes {
      guard let day = firstDay(of: analyte, in: span) else {
        if analytes.isEmpty { continue }
        return nil
      }
      complete = max(complete ?? day, day)
    }
    return complete
  }

  private func firstDay(of analyte: Analyte, in span: ClosedRange<CivilDate>) -> CivilDate? {
    if let day = state.labs[analyte]?.first(where: { span.contains($0.on) })?.on { return day }
    guard analyte == .correctedCalcium else { return nil }
    return state.labs[.calcium]?.first { span.contains($0.on) }?.on
  }

  /// The days on which a repeating check was done, in order of recording, so that each keeps its number.
  func doneDays(_ companion: Companion) -> [CivilDate] {
    var days = state.done[companion.id] ?? []
    if companion.kind == .dental {
      days += state.dental.filter { $0.event == .reviewed || $0.event == .cleared }.map(\.on)
    }
    var seen: Set<CivilDate> = []
    return days.filter { seen.insert($0).inserted }
  }

  /// How far a companion is settled.
  enum Settlement {
    case planned
    /// In force until a day that is not known yet; the words say what it hangs on.
    case openEnded(String)
    case done
    /// Its dose was given and nothing was recorded of it.
    case neverRecorded
    /// Waits to be done, for the dose given.
    case open(Placement?)
  }

  mutating func add(
    _ item: CompanionItem, _ numbers: Visit.Numbers, on date: CivilDate,
    through lastDate: CivilDate? = nil, time: TimeOfDay? = nil, window: DateSpan?,
    _ origin: Trace, _ settlement: Settlement, note: String = ""
  ) {
    let state: Visit.State
    var reason = ""
    var isOpenEnded = false
    switch settlement {
    case .planned: state = .planned
    case .openEnded(let words):
      state = .planned
      reason = words
      isOpenEnded = true
    case .done: state = .done
    case .neverRecorded:
      state = .omitted
      reason = "not recorded"
    case .open(let placement):
      watch(date.adding(days: 1))
      state = date < asOf ? .overdue : .planned
      reason = date < asOf ? Self.ago(asOf - date) : note
      if let window, let placement { checkOverdue(item, by: window.last, placement) }
    }
    visits.append(
      Visit(
        sheet: item.sheet, numbers: numbers, date: date, lastDate: lastDate ?? date, time: time,
        window: window, state: state, reason: reason, dose: nil, isOpenEnded: isOpenEnded,
        origin: origin))
  }

  /// A check that is past its window is worth a question; a laboratory value has gates of its own.
  private mutating func checkOverdue(
    _ item: CompanionItem, by last: CivilDate, _ placement: Placement
  ) {
    watch(last.adding(days: 1))
    guard asOf > last, item.companion.kind != .lab else { return }
    note(
      .warn, "companion.\(item.companion.id)",
      "\(item.companion.titles.full) was due by \(last) and is not recorded",
      facts: ["\(name(placement.slot.number)): \(placement.date)"],
      citations: item.companion.citations, occurrence: placement.slot.number, date: last)
  }
}
