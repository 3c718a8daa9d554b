import CivilTime
import Courses

/// The slots of a day, counted from the opening of the room.
struct DayGrid: Hashable, Sendable {
  let opens: Int
  let minutes: Int
  /// Slots until the last patient must be out, and until no visit starts any more.
  let slots: Int
  let closes: Int

  /// The grid of a room on a day.
  init(_ day: RoomDay, slotMinutes: Int) {
    opens = day.opens
    minutes = slotMinutes
    slots = (day.lastOut - day.opens) / slotMinutes
    closes = min(slots, (day.closes - day.opens + slotMinutes - 1) / slotMinutes)
  }

  /// The slot in which a time lies, below zero before the opening.
  func slot(at time: Int) -> Int {
    let past = time - opens
    return past >= 0 ? past / minutes : (past - minutes + 1) / minutes
  }

  /// The first slot that begins at a time or after it.
  func slot(from time: Int) -> Int { slot(at: time + minutes - 1) }

  /// The slots that lie wholly in a stretch, inside of the day.
  func inside(_ stretch: Range<Int>) -> Range<Int> {
    let first = min(max(0, slot(from: stretch.lowerBound)), slots)
    return first..<min(slots, max(first, slot(at: stretch.upperBound)))
  }

  /// The slots that a stretch touches, inside of the day.
  func touched(by stretch: Range<Int>) -> Range<Int> {
    let first = min(max(0, slot(at: stretch.lowerBound)), slots)
    return first..<min(slots, max(first, slot(from: stretch.upperBound)))
  }

  /// How many slots hold so many minutes.
  func length(_ count: Int) -> Int { (max(0, count) + minutes - 1) / minutes }

  /// Minutes since midnight at which a slot begins.
  func time(_ slot: Int) -> TimeOfDay {
    TimeOfDay.midnight.adding(minutes: opens + slot * minutes).time
  }
}
