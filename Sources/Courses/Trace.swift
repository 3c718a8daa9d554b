package import CivilTime

/// Why a visit stands on its date: what it counts from, and what moved it.
package struct Trace: Hashable, Sendable {
  /// What a date counts from.
  package enum Anchor: Hashable, Sendable {
    case orderStart(CivilDate)
    /// So long after an earlier occurrence.
    case after(CivilInterval, times: Int, from: CivilDate)
    /// The next treatment day after the fraction before.
    case treatmentDay(after: CivilDate?)
    /// An offset from an occurrence or from the course's start or end.
    case offset(CivilInterval, from: CivilDate)
    /// Asked for on a day.
    case requested(CivilDate)
    /// A fact of the ledger.
    case recorded(CivilDate)
    /// The day deferred to.
    case deferred(to: CivilDate)
    /// The day booked.
    case booked(CivilDate)
    /// So many minutes from the start of a treatment, negative before it; nil where its hour is not booked.
    case minutes(Int, from: CivilDate, at: TimeOfDay?)
    /// As soon as possible after a missed dose was recorded.
    case missed(CivilDate)
    /// So many days before, by the clinic's setting.
    case lead(days: Int, before: CivilDate)
  }

  /// What moved a date off its target.
  package enum Move: Hashable, Sendable {
    case closed(on: CivilDate, reason: String)
    case minimumInterval(until: CivilDate)
    /// Nothing can be done before the order was signed.
    case signed(on: CivilDate)
    /// A laboratory result from before this day would be too old for the dose.
    case resultTooOld(before: CivilDate)
  }

  package let anchor: Anchor
  /// The day the rule gives before anything moved it.
  package let target: CivilDate
  /// The day it stands on.
  package let date: CivilDate
  /// Why the target could not stand, in the order in which it was moved.
  package let moves: [Move]

  /// Records why a date stands.
  package init(anchor: Anchor, target: CivilDate, date: CivilDate, moves: [Move]) {
    self.anchor = anchor
    self.target = target
    self.date = date
    self.moves = moves
  }

  /// Records why a date stands that was moved once or not at all.
  package init(anchor: Anchor, target: CivilDate, date: CivilDate, moved: Move?) {
    self.init(anchor: anchor, target: target, date: date, moves: moved.map { [$0] } ?? [])
  }

  /// The reasons as sentences; the last one ends on the date.
  package var lines: [String] { lines { _ in nil } }

  /// The reasons as sentences, with what happens on the day that the date counts from, as in "dose 2".
  package func lines(naming name: (CivilDate) -> String?) -> [String] {
    var lines = [anchorLine { day in "\(day)" + (name(day).map { " (\($0))" } ?? "") }]
    for (index, move) in moves.enumerated() {
      let next = index + 1 < moves.count ? day(before: moves[index + 1]) : date
      lines.append(line(move) + ": \(Self.spoken(next))")
    }
    return lines
  }

  /// "45 min before" or "12 h after".
  package static func offset(_ minutes: Int) -> String {
    let size = abs(minutes)
    let length = size.isMultiple(of: 60) ? "\(size / 60) h" : "\(size) min"
    return "\(length) \(minutes < 0 ? "before" : "after")"
  }

  private static func spoken(_ day: CivilDate) -> String { "\(day.weekday.shortName) \(day)" }

  /// The day a move starts from, which is where the move before it ended.
  private func day(before move: Move) -> CivilDate {
    switch move {
    case .closed(let day, _): day
    case .minimumInterval, .signed, .resultTooOld: date
    }
  }

  private func line(_ move: Move) -> String {
    switch move {
    case .closed(let day, let reason): "\(Self.spoken(day)) is closed (\(reason)), moved"
    case .minimumInterval(let day): "not before \(Self.spoken(day)), the minimum interval"
    case .signed(let day): "not before the order was signed on \(day)"
    case .resultTooOld(let day): "not before \(Self.spoken(day)), or the result would be too old"
    }
  }

  private func anchorLine(_ named: (CivilDate) -> String) -> String {
    switch anchor {
    case .orderStart: "start of the order: \(Self.spoken(target))"
    case .after(let interval, let times, let from):
      (times == 1 ? "\(interval)" : "\(times) x \(interval)")
        + " after \(named(from)): \(Self.spoken(target))"
    case .treatmentDay(let day?): "next treatment day after \(named(day)): \(Self.spoken(target))"
    case .treatmentDay(nil): "first treatment day of the order: \(Self.spoken(target))"
    case .offset(let interval, let from):
      (interval.nominalDays < 0
        ? "\(-interval) before "
        : interval.nominalDays == 0 ? "on the day of " : "\(interval) after ")
        + named(from) + ": \(Self.spoken(target))"
    case .requested(let day): "requested for \(Self.spoken(day))"
    case .recorded(let day): "recorded in the ledger: \(Self.spoken(day))"
    case .deferred(let day): "deferred to \(Self.spoken(day))"
    case .booked(let day): "booked for \(Self.spoken(day))"
    case .minutes(let minutes, let day, let time?):
      "\(Self.offset(minutes)) the treatment on \(Self.spoken(day)) at \(time): "
        + "\(time.adding(minutes: minutes).time) on \(Self.spoken(date))"
    case .minutes(let minutes, let day, nil):
      "\(Self.offset(minutes)) the treatment on \(Self.spoken(day)), the hour of which is not booked: "
        + Self.spoken(date)
    case .missed(let day):
      "as soon as possible after the missed dose was recorded on \(day)"
        + (moves.isEmpty ? ": \(Self.spoken(date))" : "")
    case .lead(let days, let day):
      (days == 0 ? "on the day of " : "\(days) d before ")
        + "\(named(day)) by the clinic's setting: \(Self.spoken(target))"
    }
  }
}
