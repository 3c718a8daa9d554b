extension JudgedDay {
  /// Every hard rule of a day, in the order in which breaches are reported.
  static let rules: [Rule<JudgedDay>] = [
    .planVisitKnown, .planVisitOnce, .planNurseKnown, .planPlaceKnown,
    .visitReady, .visitPharmacy, .visitLatestStart,
    .placeType, .placeHours, .placeSingle, .clinicHours,
    .nurseShift, .nurseOvertime, .nurseAcuity, .nurseOneStart, .nurseOneDisconnect,
    .breakGiven, .breakNurseKnown, .breakWindow, .breakNoStart, .breakNoDisconnect,
    .clinicCover,
  ]
}
