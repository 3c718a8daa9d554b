import CivilTime
import Clinic

/// What a repair changes, for people.
enum ChairChangeText {
  /// One line for each visit that changes, then how much that is.
  static func lines(_ repair: ChairRepair) -> [String] {
    let changes = repair.changes.map { change in
      "\(change.label), \(change.what): \(seat(change.before)) -> \(seat(change.after))"
        + (change.isHit ? "" : " (moved for others)")
    }
    let others = repair.movedOthers
    return changes + [
      changes.isEmpty
        ? "nobody moves"
        : "\(changes.count) changed, \(others) of them moved for others"
          + (repair.isProven
            ? "; no repair moves fewer"
            : "; fewer may do, which a search of more --seconds can tell")
    ]
  }

  private static func seat(_ seat: ChairPlan.Seat?) -> String {
    guard let seat else { return "no seat" }
    let over = seat.handover.map { ", \($0.nurse) from \($0.at)" } ?? ""
    return "\(seat.start) \(seat.place) \(seat.nurse)\(over)"
  }
}
