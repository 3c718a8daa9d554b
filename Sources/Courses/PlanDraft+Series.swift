import CivilTime
import Regimens

extension PlanDraft {
  /// The most checks of one series that are dated ahead.
  static let mostAhead = 200

  /// A repeating check, once for the course or once for each dose.
  mutating func placeRepeating(_ item: CompanionItem) {
    guard case .repeating(let first, let every, let late, let until) = item.companion.timing else {
      return
    }
    let rhythm = Series(
      first: first.value, every: every.value, late: late.value, until: until?.value)
    let anchors = anchors(of: item.companion)
    guard item.companion.anchor == .everyDose else {
      if let index = anchors.first { placeSeries(item, from: placements[index], rhythm: rhythm) }
      return
    }
    for (order, index) in anchors.enumerated() {
      placeSeries(
        item, from: placements[index],
        to: order + 1 < anchors.count ? placements[anchors[order + 1]].date : nil, rhythm: rhythm)
    }
  }

  /// The intervals of a repeating check.
  struct Series {
    let first: CivilInterval
    let every: CivilInterval
    let late: CivilInterval
    let until: CivilInterval?

    /// From the anchor to the n-th check, in one step, so that months keep their day.
    func interval(to step: Int, first: CivilInterval) -> CivilInterval {
      CivilInterval(
        months: first.months + every.months * step, days: first.days + every.days * step)
    }
  }

  /// Dates a series: each check counts from the day the one before was done.
  ///
  /// So a late one does not bring the next too near. What was due before the order was signed, or before
  /// the option was agreed on, is due once, then. The next dose begins a series of its own.
  private mutating func placeSeries(
    _ item: CompanionItem, from placement: Placement, to next: CivilDate? = nil, rhythm: Series
  ) {
    let start = item.companion.anchor == .end ? placement.lastDate : placement.date
    var end = rhythm.until.map { start.adding($0) } ?? lastDay ?? through
    if let next { end = min(end, next) }
    let done = doneDays(item.companion).filter { day in
      day > start && next.map { day <= $0 } ?? true
    }
    placeSeries(
      item, key: numbers(item.companion, placement), from: start, to: end, done: done,
      rhythm: rhythm, placement: placement)
  }

  /// Dates what is still to come of a series behind what was done.
  mutating func placeSeries(
    _ item: CompanionItem, key: Visit.Numbers, from start: CivilDate, to end: CivilDate,
    done: [CivilDate], rhythm: Series, placement: Placement?, ahead: Int = mostAhead
  ) {
    for (index, day) in done.enumerated() {
      add(item, key.appending(index + 1), on: day, window: nil, .recorded(day), .done)
    }
    let floor = agreed(item)
    var base = done.max() ?? start
    var first = done.isEmpty ? rhythm.first : rhythm.every
    var number = done.count
    var step = 0
    while number < done.count + ahead {
      let interval = rhythm.interval(to: step, first: first)
      let target = base.adding(interval)
      guard target <= end else { break }
      number += 1
      let last = target.adding(rhythm.late)
      let (open, closed) = openDay(target, in: target...max(target, last))
      checkClosure(item, on: open, due: target, by: last, placement)
      let (date, moves) = afterSigning(open, closed, signed: floor, latest: max(open, floor))
      add(
        item, key.appending(number), on: date,
        window: DateSpan(first: min(target, date), last: max(date, last)),
        Trace(anchor: .offset(interval, from: base), target: target, date: date, moves: moves),
        .open(step == 0 ? placement : nil))
      step += 1
      if date != open { (base, first, step) = (date, rhythm.every, 0) }
    }
  }

  /// The day from which a companion is asked for: the order's, or the one on which an option that the
  /// order does not name was agreed on.
  private func agreed(_ item: CompanionItem) -> CivilDate {
    guard let option = item.companion.whenOrdered, !course.order.options.contains(option),
      let day = state.confirmed[option]
    else { return course.order.signed }
    return max(day, course.order.signed)
  }
}
