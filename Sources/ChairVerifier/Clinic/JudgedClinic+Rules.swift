extension JudgedClinic {
  /// Every hard rule of a clinic's plan, in the order in which breaches are reported.
  static let rules: [Rule<JudgedClinic>] = [
    .roomDayOpen, .roomDayOnce, .roomVisitKnown, .roomVisitAccounted, .roomNurseKnown,
    .roomPlaceKnown, .roomVisitWindow, .roomVisitGap, .roomVisitDrift, .roomVisitBooked,
    .roomVisitGrid, .roomVisitLength, .roomSitting, .roomPatientSingle, .roomVisitReady,
    .roomVisitPharmacy, .roomHours,
    .roomStarts, .roomPlaceKind, .roomPlaceHours, .roomPlaceClosed, .roomPlaceSingle,
    .roomPlaceProtected, .roomNurseShift, .roomNurseAway, .roomNurseAcuity, .roomNurseStarts,
    .roomNurseEnds, .roomNurseSkill, .roomHandover, .roomBreakGiven, .roomBreakKnown,
    .roomBreakFree,
    .roomCover, .roomPreparations, .roomPhlebotomy, .roomPartOrder, .roomClaim,
  ]
}
