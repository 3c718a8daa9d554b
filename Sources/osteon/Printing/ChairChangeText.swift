import CivilTime
import Clinic

/// What a repair changes, for people.
enum ChairChangeText {
  /// One line for each visit that changes, then how much that is.
  static func lines(_ repair: ChairRepair) -> [String] {
    let changes = repair.changes.map { change in
      "\(change.label), \(change.what): \(seat(change.before)) -> \(seat(change.after))"
        + (change.isHit || change.before == nil ? "" : " (moved for others)")
        + (change.wayOut.map { ": \($0)" } ?? "")
    }
    let others = repair.movedOthers
    return changes + told(repair) + [
      changes.isEmpty
        ? "nobody moves"
        : "\(changes.count) changed, \(others) of them moved for others"
          + (repair.isProven
            ? "; no repair moves fewer"
            : "; fewer may do, which a search of more --seconds can tell")
    ]
  }

  /// Whom to ring: patients who come at another hour, or whose seat others took.
  private static func told(_ repair: ChairRepair) -> [String] {
    let calls = repair.changes.compactMap { change -> String? in
      guard let before = change.before else { return nil }
      guard let after = change.after else {
        return change.wayOut == nil ? nil : "\(change.label) (no seat any more)"
      }
      let (old, new) = (arrival(before), arrival(after))
      return old == new ? nil : "\(change.label) (comes at \(new) in place of \(old))"
    }
    return calls.isEmpty ? [] : ["to tell: " + calls.joined(separator: "; ")]
  }

  /// When the patient has to be there: for the blood test, where one comes first.
  private static func arrival(_ seat: ChairPlan.Seat) -> TimeOfDay {
    seat.parts.map(\.start).min().map { min($0, seat.start) } ?? seat.start
  }

  private static func seat(_ seat: ChairPlan.Seat?) -> String {
    guard let seat else { return "no seat" }
    let over = seat.handover.map { ", \($0.nurse) from \($0.at)" } ?? ""
    return "\(seat.start) \(seat.place) \(seat.nurse)\(over)"
  }
}
