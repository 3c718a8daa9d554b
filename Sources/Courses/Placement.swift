import CivilTime
import Regimens

/// An occurrence with its dates, before gates are looked at.
struct Placement {
  let slot: Slot
  /// The day the rhythm gives.
  let target: CivilDate
  /// The day it stands on: given, booked, or planned.
  let date: CivilDate
  let time: TimeOfDay?
  /// Never before this day.
  let earliest: CivilDate
  /// Without comment from this day on; nil where the regimen asks nothing.
  let early: CivilDate?
  /// On time up to this day; nil where the regimen states none.
  let latest: CivilDate?
  /// Beyond this day a prescriber decides.
  let decision: CivilDate?
  /// The occurrence before, where one was given or is planned.
  let previous: CivilDate?
  let status: Status
  let trace: Trace

  /// How far the ledger has settled an occurrence.
  enum Status: Hashable {
    case given
    case omitted(reason: String)
    case missed
    case deferred(reason: String)
    case booked
    case planned
  }

  /// The last day of a block of daily doses.
  var lastDate: CivilDate {
    slot.block.last == slot.block.first
      ? date : date.adding(days: slot.block.last - slot.block.first)
  }

  /// Whether it has neither been given nor left out.
  var isPending: Bool {
    switch status {
    case .given, .omitted: false
    case .missed, .deferred, .booked, .planned: true
    }
  }

  var isGiven: Bool { status == .given }

  var isOmitted: Bool {
    if case .omitted = status { return true }
    return false
  }
}
