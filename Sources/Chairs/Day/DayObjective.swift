/// What a plan costs, by part.
///
/// A plan is better when F1 is less, or F1 is equal and F2 is less.
package struct DayObjective: Hashable, Sendable, Comparable {
  /// How many visits are left out.
  package var leftOut: Int
  /// The cost of the visits left out, by priority.
  package var leftOutCost: Int
  /// Slots of overtime, over all nurses.
  package var overtimeSlots: Int
  /// Their cost.
  package var overtimeCost: Int
  /// Slots waited beyond the preferred start, over all visits.
  package var waitSlots: Int
  /// Their cost.
  package var waitCost: Int
  /// Slots that visits start before their preferred start, over all visits.
  package var earlySlots: Int
  /// Their cost.
  package var earlyCost: Int
  /// How many visits have another nurse, and another place, than the usual one.
  package var nurseChanges = 0
  package var placeChanges = 0
  /// Their cost.
  package var changeCost = 0
  /// Places in use at the fullest moment.
  package var peak: Int
  /// Its cost.
  package var peakCost: Int
  /// Acuity slots between the most and the least loaded nurse.
  package var spread: Int
  /// Their cost.
  package var spreadCost: Int

  /// Visits left out, overtime, waiting, early starts and changes.
  package var f1: Int { leftOutCost + overtimeCost + waitCost + earlyCost + changeCost }
  /// Peak places and the spread of the nurses' loads.
  package var f2: Int { peakCost + spreadCost }

  /// Whether the left plan is better: F1 first, then F2.
  package static func < (left: DayObjective, right: DayObjective) -> Bool {
    (left.f1, left.f2) < (right.f1, right.f2)
  }
}
