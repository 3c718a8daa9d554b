import CivilTime
import Regimens

extension PlanDraft {
  /// Dates everything that goes with the doses: labs, dental care, orders, precautions, reviews.
  mutating func placeCompanions() {
    for companion in regimen.companions where review.applies(companion.jurisdictions) {
      let options = course.order.options
      if let option = companion.whenOrdered, !options.contains(option) { continue }
      if let option = companion.unlessOrdered, options.contains(option) { continue }
      if case .repeating = companion.timing {
        placeRepeating(companion)
      } else {
        for placement in anchors(of: companion) { place(companion, at: placement) }
      }
    }
  }

  /// The occurrences a companion belongs to; those that wait for another have no sure date yet.
  private func anchors(of companion: Companion) -> [Placement] {
    let sure = placements.filter { placement in
      if case .omitted = placement.status { return false }
      guard let blocker else { return true }
      return placement.slot.number <= blocker.number
    }
    switch companion.anchor {
    case .start, .firstDose: return sure.first.map { $0.slot.number == 1 ? [$0] : [] } ?? []
    case .everyDose: return sure
    case .laterDoses: return sure.filter { $0.slot.number > 1 }
    case .end:
      let isOver = state.ceased != nil
      guard isOver || total != nil, let last = sure.last else { return [] }
      return isOver || last.slot.number == total ? [last] : []
    }
  }

  /// The number a companion's key carries; none where it comes once.
  private func suffix(_ companion: Companion, _ placement: Placement) -> String {
    switch companion.anchor {
    case .start, .firstDose, .end: ""
    case .everyDose, .laterDoses: "-\(placement.slot.number)"
    }
  }

  private mutating func place(_ companion: Companion, at placement: Placement) {
    let anchor = companion.anchor == .end ? placement.lastDate : placement.date
    let key = companion.id + suffix(companion, placement)
    switch companion.timing {
    case .window(let earliest, let target, let latest):
      if placement.status == .given, latest.value.nominalDays < 0 { return }
      let day = anchor.adding(target.value)
      let first = anchor.adding(earliest.value)
      let last = anchor.adding(latest.value)
      let (date, moved) = openDay(day, notBefore: first)
      add(
        companion, key: key, date: date, window: DateSpan(first: first, last: max(first, last)),
        occurrence: placement.slot.number,
        origin: Trace(
          anchor: .offset(target.value, from: anchor), target: day, date: date, moved: moved),
        done: isDone(companion, from: first, through: max(anchor, last)))
    case .period(let from, let to):
      let first = anchor.adding(from.value)
      let last = max(first, end(of: to, from: anchor) ?? first)
      add(
        companion, key: key, date: first, lastDate: last, window: nil,
        occurrence: placement.slot.number,
        origin: Trace(
          anchor: .offset(from.value, from: anchor), target: first, date: first, moved: nil),
        done: last < asOf)
    case .hours(let hours):
      guard let time = placement.time else { return }
      for (index, hour) in hours.enumerated() {
        let (offset, at) = time.adding(minutes: hour.value * 60)
        let day = anchor.adding(days: offset)
        add(
          companion, key: "\(key)-\(index + 1)", date: day, time: at, window: nil,
          occurrence: placement.slot.number,
          origin: Trace(anchor: .booked(anchor), target: day, date: day, moved: nil),
          done: placement.status == .given)
      }
    case .clinicLead(let name): placeLead(companion, key: key, name: name, before: placement)
    case .repeating: break
    }
  }

  private mutating func placeLead(
    _ companion: Companion, key: String, name: String, before placement: Placement
  ) {
    guard placement.isPending else { return }
    guard let days = clinic.leads[name] else {
      if !findings.contains(where: { $0.rule == "clinic.leads.\(name)" }) {
        raise(
          .warn, "clinic.leads.\(name)",
          "\(companion.titles.full) has no date: the clinic file must say leads.\(name)",
          occurrence: placement.slot.number, date: placement.date)
      }
      return
    }
    let target = placement.date.adding(days: -days)
    let date = clinic.hours.lastOpen(onOrBefore: target) ?? target
    add(
      companion, key: key, date: date, window: DateSpan(first: date, last: placement.date),
      occurrence: placement.slot.number,
      origin: Trace(
        anchor: .lead(days: days, before: placement.date), target: target, date: date,
        moved: date == target
          ? nil : .closed(on: target, reason: clinic.hours.closureReason(on: target) ?? "closed")),
      done: isDone(companion, from: date.adding(days: -days), through: placement.date))
  }

  /// The last day of an all-day span; nil while it hangs on a course that runs until stopped.
  private func end(of period: Companion.PeriodEnd, from anchor: CivilDate) -> CivilDate? {
    switch period {
    case .afterAnchor(let interval): anchor.adding(interval.value)
    case .afterCourse(let interval):
      lastDay.map { day in interval.map { day.adding($0.value) } ?? day }
    }
  }

  /// The end of the course; nil while it runs until stopped.
  private var lastDay: CivilDate? {
    if let ceased = state.ceased { return ceased.on }
    return total == nil ? nil : placements.last?.lastDate
  }

  private func openDay(_ day: CivilDate, notBefore: CivilDate) -> (CivilDate, Trace.Move?) {
    guard let reason = clinic.hours.closureReason(on: day),
      let open = clinic.hours.shift(day, by: .after, notBefore: notBefore)
    else { return (day, nil) }
    return (open, .closed(on: day, reason: reason))
  }

  /// Whether the ledger shows that a companion was done inside its window.
  private func isDone(
    _ companion: Companion, from first: CivilDate, through last: CivilDate
  ) -> Bool {
    if companion.clears == "dental" {
      return state.clearance("dental", companions: regimen.companions) != nil
        || state.dental.contains { $0.event == .examined }
    }
    if let days = state.done[companion.id], days.contains(where: { first <= $0 && $0 <= last }) {
      return true
    }
    guard companion.kind == .lab else { return false }
    return state.labs.values.contains { $0.contains { first <= $0.on && $0.on <= last } }
  }

  private mutating func placeRepeating(_ companion: Companion) {
    guard case .repeating(let first, let every, let late, let until) = companion.timing,
      let begin = anchors(of: companion).first
    else { return }
    for start in companion.anchor == .everyDose ? anchors(of: companion) : [begin] {
      series(
        companion, from: start, first: first.value, every: every.value, late: late.value,
        until: until?.value)
    }
  }

  /// A repeating check: each counts from the day the one before was done, so that a late one does not
  /// bring the next too near.
  private mutating func series(
    _ companion: Companion, from placement: Placement, first: CivilInterval, every: CivilInterval,
    late: CivilInterval, until: CivilInterval?
  ) {
    let start = companion.anchor == .end ? placement.lastDate : placement.date
    let end = until.map { start.adding($0) } ?? lastDay ?? through
    let done = doneDays(companion).filter { $0 > start }
    let key = companion.id + (companion.anchor == .everyDose ? suffix(companion, placement) : "")
    for (index, day) in done.enumerated() {
      add(
        companion, key: "\(key)-\(index + 1)", date: day, window: nil,
        occurrence: placement.slot.number,
        origin: Trace(anchor: .recorded(day), target: day, date: day, moved: nil), done: true)
    }
    let base = done.last ?? start
    let firstStep = done.isEmpty ? first : every
    var number = done.count
    while number < done.count + 200 {
      let step = number - done.count
      let target = base.adding(firstStep).adding(every, times: step)
      guard target <= end else { break }
      number += 1
      let (date, moved) = openDay(target, notBefore: target)
      add(
        companion, key: "\(key)-\(number)", date: date,
        window: DateSpan(first: min(target, date), last: max(date, target.adding(late))),
        occurrence: placement.slot.number,
        origin: Trace(
          anchor: step == 0
            ? .offset(firstStep, from: base)
            : .after(every, times: step, from: base.adding(firstStep)),
          target: target, date: date, moved: moved),
        done: false)
    }
  }

  private func doneDays(_ companion: Companion) -> [CivilDate] {
    var days = state.done[companion.id] ?? []
    if companion.kind == .dental {
      days += state.dental.filter { $0.event == .reviewed || $0.event == .cleared }.map(\.on)
    }
    return Array(Set(days)).sorted()
  }

  private mutating func add(
    _ companion: Companion, key: String, date: CivilDate, lastDate: CivilDate? = nil,
    time: TimeOfDay? = nil, window: DateSpan?, occurrence: Int?, origin: Trace, done: Bool
  ) {
    let isSpan = (lastDate ?? date) > date || companion.kind == .precaution
    let isLate = !done && !isSpan && date < asOf
    if !done, !isSpan { turningPoints.insert(date.adding(days: 1)) }
    visits.append(
      Visit(
        key: key,
        role: .check(companion: companion.id, kind: companion.kind, occurrence: occurrence),
        date: date, lastDate: lastDate ?? date, time: time, minutes: 0, window: window,
        state: done ? .done : isLate ? .overdue : .planned,
        reason: isLate ? (asOf - date == 1 ? "1 day ago" : "\(asOf - date) days ago") : "",
        doseText: "", working: [], titles: companion.titles, patientNote: companion.patientNote,
        staffNote: companion.staffNote, place: nil, origin: origin))
  }
}
