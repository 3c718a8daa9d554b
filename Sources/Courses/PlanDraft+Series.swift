import CivilTime
import Regimens

extension PlanDraft {
  /// The most checks of one series that are dated ahead.
  private static let mostAhead = 200

  /// A repeating check, once for the course or once for each dose.
  mutating func placeRepeating(_ item: CompanionItem) {
    guard case .repeating(let first, let every, let late, let until) = item.companion.timing else {
      return
    }
    let anchors = anchors(of: item.companion)
    for index in item.companion.anchor == .everyDose ? anchors : Array(anchors.prefix(1)) {
      placeSeries(
        item, from: placements[index],
        rhythm: Series(
          first: first.value, every: every.value, late: late.value, until: until?.value))
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
  /// So a late one does not bring the next too near. What was due before the order was signed is due once, then.
  private mutating func placeSeries(
    _ item: CompanionItem, from placement: Placement, rhythm: Series
  ) {
    let start = item.companion.anchor == .end ? placement.lastDate : placement.date
    let end = rhythm.until.map { start.adding($0) } ?? lastDay ?? through
    let key = numbers(item.companion, placement)
    let done = doneDays(item.companion).filter { $0 > start }
    for (index, day) in done.enumerated() {
      add(item, key.appending(index + 1), on: day, window: nil, .recorded(day), .done)
    }
    var base = done.max() ?? start
    var first = done.isEmpty ? rhythm.first : rhythm.every
    var number = done.count
    var step = 0
    while step < Self.mostAhead {
      let interval = rhythm.interval(to: step, first: first)
      let target = base.adding(interval)
      guard target <= end else { break }
      number += 1
      let (open, closed) = openDay(target, notBefore: target)
      let (date, moves) = afterSigning(open, closed, latest: max(open, course.order.signed))
      let last = target.adding(rhythm.late)
      add(
        item, key.appending(number), on: date,
        window: DateSpan(first: min(target, date), last: max(date, last)),
        Trace(anchor: .offset(interval, from: base), target: target, date: date, moves: moves),
        .open(step == 0 ? placement : nil))
      step += 1
      if date != open { (base, first, step) = (date, rhythm.every, 0) }
    }
  }
}
