import CivilTime
import Regimens

extension PlanDraft {
  /// Dates everything that goes with the doses: labs, dental care, orders, precautions, reviews.
  mutating func placeCompanions() {
    findAnchors()
    for item in basis.companions {
      let companion = item.companion
      let options = review.options
      if let option = companion.whenOrdered, !options.contains(option) { continue }
      if let option = companion.unlessOrdered, options.contains(option) { continue }
      switch companion.timing {
      case _ where companion.anchor == .extraction: placeAfterExtractions(item)
      case .repeating: placeRepeating(item)
      case .window, .period, .times, .clinicLead:
        for index in anchors(of: companion) { place(item, at: placements[index]) }
      }
    }
  }

  /// Finds the occurrences with a sure date, as indices of placements: those that wait for another have
  /// none yet.
  private mutating func findAnchors() {
    sureAnchors = placements.indices.filter { index in
      guard !placements[index].isOmitted else { return false }
      return blocker.map { placements[index].slot.number <= $0.number } ?? true
    }
  }

  /// The occurrences a companion belongs to, as indices of placements.
  func anchors(of companion: Companion) -> [Int] {
    let sure = sureAnchors
    switch companion.anchor {
    case .start, .firstDose: return Array(sure.prefix(1))
    case .everyDose: return sure
    case .laterDoses: return Array(sure.dropFirst())
    case .end:
      guard let last = sure.last, state.ceased != nil || isLast(placements[last]) else { return [] }
      return [last]
    case .extraction: return []
    }
  }

  /// Whether nothing of the order follows an occurrence.
  private func isLast(_ placement: Placement) -> Bool {
    guard total != nil || reachedLimit, let last = placements.last(where: { !$0.isOmitted }) else {
      return false
    }
    return last.slot.number == placement.slot.number
  }

  /// The numbers a companion's key carries; none where it comes once.
  func numbers(_ companion: Companion, _ placement: Placement) -> Visit.Numbers {
    let occurrence = Int32(placement.slot.number)
    switch companion.anchor {
    case .start, .firstDose, .end, .extraction: return Visit.Numbers(occurrence: occurrence)
    case .everyDose, .laterDoses: return Visit.Numbers(first: occurrence, occurrence: occurrence)
    }
  }

  private mutating func place(_ item: CompanionItem, at placement: Placement) {
    let anchor = item.companion.anchor == .end ? placement.lastDate : placement.date
    switch item.companion.timing {
    case .window(let earliest, let target, let latest):
      placeWindow(
        item, at: placement, anchor: anchor, earliest: earliest.value, target: target.value,
        latest: latest.value)
    case .period(let from, let to):
      let first = anchor.adding(from.value)
      let end = end(of: to, from: anchor)
      // One whose end is not known yet is shown as far as the plan reaches.
      let last = max(first, end ?? through)
      guard !(wasCarriedOver(placement) && last < course.order.signed) else { return }
      if end != nil { watch(last.adding(days: 1)) }
      add(
        item, numbers(item.companion, placement), on: first, through: last, window: nil,
        Trace(anchor: .offset(from.value, from: anchor), target: first, date: first, moves: []),
        end == nil ? .openEnded(to.words) : last < asOf ? .done : .planned)
    case .times(let times): placeTimes(item, times.map(\.value), at: placement, anchor: anchor)
    case .clinicLead(let name): placeLead(item, setting: name, before: placement)
    case .repeating: break
    }
  }

  private mutating func placeWindow(
    _ item: CompanionItem, at placement: Placement, anchor: CivilDate, earliest: CivilInterval,
    target: CivilInterval, latest: CivilInterval
  ) {
    let isBefore = latest.nominalDays < 0
    if isBefore, wasCarriedOver(placement) { return }
    let first = anchor.adding(earliest)
    let last = max(first, anchor.adding(latest))
    let numbers = numbers(item.companion, placement)
    let isOnce = numbers.first == 0
    let span =
      isOnce
      ? isBefore ? CivilDate.earliest...anchor : min(first, anchor)...CivilDate.latest
      : first...max(last, anchor)
    if let day = doneDay(item.companion, in: span) {
      add(item, numbers, on: day, window: DateSpan(first: first, last: last), .recorded(day), .done)
      return
    }
    let day = anchor.adding(target)
    var (date, moves) = openDay(day, in: first...last)
    checkClosure(item, on: date, due: day, by: last, placement)
    if isBefore { (date, moves) = afterSigning(date, moves, latest: anchor) }
    add(
      item, numbers, on: date, window: DateSpan(first: min(first, date), last: max(last, date)),
      Trace(anchor: .offset(target, from: anchor), target: day, date: date, moves: moves),
      isBefore && placement.isGiven ? .neverRecorded : .open(placement))
  }

  /// Whether a dose was given elsewhere before the course came here.
  func wasCarriedOver(_ placement: Placement) -> Bool {
    placement.slot.number <= course.order.carriedOver.count
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
  var lastDay: CivilDate? {
    if let ceased = state.ceased { return ceased.on }
    return total == nil && !reachedLimit ? nil : placements.last?.lastDate
  }

  /// The day itself where the clinic is open, else the next open one inside the window, else the last
  /// open one before it that is still inside; the next open one where the window has none.
  func openDay(
    _ day: CivilDate, in window: ClosedRange<CivilDate>
  ) -> (CivilDate, [Trace.Move]) {
    let hours = basis.clinic.hours
    guard !hours.isOpen(day), let next = hours.shift(day, by: .after, notBefore: window.lowerBound)
    else { return (day, []) }
    var open = next
    if next > window.upperBound, let earlier = hours.lastOpen(onOrBefore: day),
      window.contains(earlier)
    {
      open = earlier
    }
    return (open, [.closed(on: day, reason: hours.closureReason(on: day) ?? "closed")])
  }

  /// A check for which the closures leave no day of its window is worth a question.
  mutating func checkClosure(
    _ item: CompanionItem, on date: CivilDate, due day: CivilDate, by last: CivilDate,
    _ placement: Placement?
  ) {
    guard date > last, day <= last, date >= asOf else { return }
    watch(date.adding(days: 1))
    note(
      .warn, "companion.\(item.companion.id).closed",
      "\(item.companion.titles.full) has no open day until \(last) and stands on \(date): agree on "
        + "another day",
      facts: [
        "due \(day), closed (\(basis.clinic.hours.closureReason(on: day) ?? "closed"))",
        "window until \(last)",
      ],
      citations: item.companion.citations, occurrence: placement?.slot.number, date: date)
  }

  /// Nothing is asked for before the order was signed: what would lie there falls on the first open day
  /// after it, at the latest on the day it has to be done by.
  func afterSigning(
    _ date: CivilDate, _ moves: [Trace.Move], signed: CivilDate? = nil, latest: CivilDate
  ) -> (CivilDate, [Trace.Move]) {
    let signed = signed ?? course.order.signed
    guard date < signed, latest >= signed else { return (date, moves) }
    let open = basis.clinic.hours.firstOpen(onOrAfter: signed) ?? signed
    return (min(open, latest), moves + [.signed(on: signed)])
  }
}

extension Companion.PeriodEnd {
  /// Until when, in words, while the day is not known.
  fileprivate var words: String {
    switch self {
    case .afterCourse(let interval?): "until \(interval.value) after the course ends"
    case .afterCourse(nil), .afterAnchor: "until the course ends"
    }
  }
}

extension Visit.Numbers {
  /// The same with one more number in the key.
  func appending(_ number: Int) -> Visit.Numbers {
    var numbers = self
    if numbers.first == 0 {
      numbers.first = Int32(clamping: number)
    } else {
      numbers.second = Int32(clamping: number)
    }
    return numbers
  }
}

extension Trace {
  /// A date that is a fact of the ledger.
  static func recorded(_ day: CivilDate) -> Trace {
    Trace(anchor: .recorded(day), target: day, date: day, moves: [])
  }
}
