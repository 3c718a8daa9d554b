extension JudgedSeries {
  /// Every hard rule of series, in the order in which breaches are reported.
  static let rules: [Rule<JudgedSeries>] = [
    .planSessionKnown, .planSessionOnce, .planSessionGiven, .planClaim,
    .sessionDay, .sessionLag, .operationLength, .operationHours,
    .consultationGiven, .mixingDay, .mixingAfterConsultation, .mixingPharmacyOpen,
    .installationAfterConsultation, .treatmentAfterInstallation, .treatmentAfterMixing,
    .doctorCapacity, .nurseCapacity, .placeCapacity,
  ]
}
