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
    /// As soon as possible after a missed dose was recorded.
    case missed(CivilDate)
    /// So many days before, by the clinic's setting.
    case lead(days: Int, before: CivilDate)
  }

  package let anchor: Anchor
  /// The day the rule gives before anything moved it.
  package let target: CivilDate
  /// The day it stands on.
  package let date: CivilDate
  /// Why the target could not stand: a closure's name, or the minimum interval.
  package let moved: Move?

  /// What moved a date off its target.
  package enum Move: Hashable, Sendable {
    case closed(on: CivilDate, reason: String)
    case minimumInterval(until: CivilDate)
  }

  /// Records why a date stands.
  package init(anchor: Anchor, target: CivilDate, date: CivilDate, moved: Move?) {
    self.anchor = anchor
    self.target = target
    self.date = date
    self.moved = moved
  }

  /// The reasons as sentences.
  package var lines: [String] {
    var lines = [anchorLine]
    switch moved {
    case .closed(let day, let reason)?:
      lines.append(
        "\(day.weekday.shortName) \(day) is closed (\(reason)): moved to "
          + "\(date.weekday.shortName) \(date)")
    case .minimumInterval(let day)?:
      lines.append("not before \(day.weekday.shortName) \(day): minimum interval")
    case nil: break
    }
    return lines
  }

  private var anchorLine: String {
    switch anchor {
    case .orderStart(let day): "start of the order, \(day)"
    case .after(let interval, let times, let from):
      times == 1
        ? "\(interval) after \(from) = \(target)" : "\(times) x \(interval) after \(from) = \(target)"
    case .treatmentDay(let day?): "next treatment day after \(day)"
    case .treatmentDay(nil): "first treatment day of the order"
    case .offset(let interval, let from):
      interval.nominalDays < 0
        ? "\(-interval) before \(from) = \(target)" : "\(interval) after \(from) = \(target)"
    case .requested(let day): "requested for \(day)"
    case .recorded(let day): "recorded in the ledger on \(day)"
    case .deferred(let day): "deferred to \(day)"
    case .booked(let day): "booked for \(day)"
    case .missed(let day): "as soon as possible after the missed dose recorded on \(day)"
    case .lead(let days, let day): "\(days) d before \(day) by the clinic's setting"
    }
  }
}
