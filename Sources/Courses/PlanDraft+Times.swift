import CivilTime
import Regimens

extension PlanDraft {
  /// Dates what is taken at times around a dose, such as tablets twelve hours before an infusion.
  ///
  /// With a booked hour each has its clock time. Without one it stands on the day it would fall on if the dose were the
  /// first of the clinic's day, the earliest it can be: told too early it waits, told too late it is missed.
  mutating func placeTimes(
    _ item: CompanionItem, _ times: [Int], at placement: Placement, anchor: CivilDate
  ) {
    guard !wasCarriedOver(placement) else { return }
    let leadIn = basis.regimen.occupancy?.leadIn?.value ?? 0
    for (index, minutes) in times.enumerated() {
      let numbers = numbers(item.companion, placement).appending(index + 1)
      let booked = placement.time?.adding(minutes: leadIn)
      let opening = basis.clinic.hours.hours(on: anchor)?.start.adding(minutes: leadIn)
      let start = booked ?? opening
      var offset = minutes < 0 ? -1 : 0
      var clock: TimeOfDay?
      if let start {
        let (days, time) = start.time.adding(minutes: minutes)
        offset = start.dayOffset + days
        clock = time
      }
      let day = anchor.adding(days: offset)
      guard booked != nil || !placement.isGiven else { continue }
      add(
        item, numbers, on: day, time: booked == nil ? nil : clock, window: nil,
        Trace(
          anchor: .minutes(minutes, from: anchor, at: booked?.time), target: day, date: day,
          moves: []),
        placement.isGiven ? .done : .open(placement),
        note: "\(Trace.offset(minutes)) the treatment"
          + (booked == nil ? ", whose hour is not booked" : ""))
    }
  }
}
