import CivilTime
import Quantities
import Regimens

extension PlanDraft {
  /// A check or an order that the clinic wants so many days before the dose.
  mutating func placeLead(
    _ item: CompanionItem, setting: String, before placement: Placement
  ) {
    guard !wasCarriedOver(placement) else { return }
    guard let days = basis.clinic.leads[setting] else {
      if !findings.contains(where: { $0.rule == "clinic.leads.\(setting)" }) {
        note(
          .warn, "clinic.leads.\(setting)",
          "\(item.companion.titles.full) has no date: the clinic file must say leads.\(setting)",
          occurrence: placement.slot.number, date: placement.date)
      }
      return
    }
    if item.companion.kind == .lab {
      placeLab(item, lead: days, before: placement)
    } else {
      placeOrder(item, lead: days, before: placement)
    }
  }

  /// Dates a blood test inside the days on which it helps.
  ///
  /// They run from the first open day on which its results are still young enough for the dose to
  /// the last open day before it, on the day the clinic's lead asks for. Where no day is open in between,
  /// it is taken on the day of the dose.
  private mutating func placeLab(
    _ item: CompanionItem, lead: Int, before placement: Placement
  ) {
    let dose = placement.date
    let limit = labLimit(for: placement)
    let target = dose.adding(days: -lead)
    let youngEnough = dose.adding(days: -(limit.days ?? lead))
    var last =
      lead == 0 ? dose : basis.clinic.hours.lastOpen(onOrBefore: dose.adding(days: -1)) ?? dose
    var first = basis.clinic.hours.firstOpen(onOrAfter: youngEnough) ?? youngEnough
    if first > last { (first, last) = (dose, dose) }
    let window = DateSpan(first: first, last: last)
    let numbers = numbers(item.companion, placement)
    if let day = labDay(item.companion, of: limit.analytes, in: youngEnough...dose) {
      add(item, numbers, on: day, window: window, .recorded(day), .done)
      return
    }
    var date = basis.clinic.hours.lastOpen(onOrBefore: target) ?? target
    var moves: [Trace.Move] =
      date == target
      ? [] : [.closed(on: target, reason: basis.clinic.hours.closureReason(on: target) ?? "closed")]
    if date < first {
      date = first
      moves.append(.resultTooOld(before: youngEnough))
    }
    (date, moves) = afterSigning(date, moves, latest: max(last, course.order.signed))
    date = min(date, dose)
    // The hour of the test was agreed with that of the visit, for the visit's own day.
    let time =
      date == dose && placement.status == .booked ? state.testAt[placement.slot.number] : nil
    add(
      item, numbers, on: date, time: time, window: window,
      Trace(
        anchor: .lead(days: lead, before: dose), target: target, date: date, moves: moves),
      placement.isGiven ? .neverRecorded : .open(placement))
  }

  /// An order of supplies: by the last open day that leaves the clinic's lead.
  private mutating func placeOrder(
    _ item: CompanionItem, lead: Int, before placement: Placement
  ) {
    let dose = placement.date
    let numbers = numbers(item.companion, placement)
    let target = dose.adding(days: -lead)
    let open = basis.clinic.hours.lastOpen(onOrBefore: target) ?? target
    let since = placement.previous.map { $0.adding(days: 1) } ?? .earliest
    if since <= dose, let day = doneDay(item.companion, in: since...dose) {
      add(item, numbers, on: day, window: DateSpan(first: open, last: open), .recorded(day), .done)
      return
    }
    let closed: [Trace.Move] =
      open == target
      ? [] : [.closed(on: target, reason: basis.clinic.hours.closureReason(on: target) ?? "closed")]
    let (date, moves) = afterSigning(open, closed, latest: dose)
    add(
      item, numbers, on: date, window: DateSpan(first: date, last: date),
      Trace(
        anchor: .lead(days: lead, before: dose), target: target, date: date, moves: moves),
      placement.isGiven ? .neverRecorded : .open(placement))
  }

  /// How long the values of a dose's measured gates count; looked up once for each kind of dose.
  private mutating func labLimit(for placement: Placement) -> LabLimit {
    let isFirst = isFirst(placement)
    let day = placement.slot.block.first
    if let known = labLimits.first(where: { $0.isFirst == isFirst && $0.cycleDay == day }) {
      return known
    }
    var limit = LabLimit(isFirst: isFirst, cycleDay: day)
    for gate in basis.gates where review.guards(gate, isFirst: isFirst, cycleDay: day) {
      for case .measured(let analyte, _) in gate.value.condition.parts {
        guard let days = review.validity(of: analyte, gate: gate) else { continue }
        limit.include(analyte == .creatinineClearance ? .creatinine : analyte, days: days)
      }
    }
    labLimits.append(limit)
    return limit
  }
}

/// The shortest time for which a value of a dose's gates counts, and the analytes it is for.
struct LabLimit {
  let isFirst: Bool
  let cycleDay: Int
  /// Nil where no gate measures anything.
  private(set) var days: Int?
  private(set) var analytes: [Analyte] = []

  init(isFirst: Bool, cycleDay: Int) {
    self.isFirst = isFirst
    self.cycleDay = cycleDay
  }

  fileprivate mutating func include(_ analyte: Analyte, days more: Int) {
    if let days, days < more { return }
    if days != more { analytes = [] }
    days = more
    if !analytes.contains(analyte) { analytes.append(analyte) }
  }
}
