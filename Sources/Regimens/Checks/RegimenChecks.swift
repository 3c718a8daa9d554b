/// Every check there is.
package enum RegimenChecks {
  /// All checks, in the order in which a file is written.
  package static let all: [RegimenCheck] = [
    .sourceKnown, .sourceUsed, .sourceCited, .sourceMark, .sourceReference, .phasePresent,
    .phaseBegins, .phaseGap, .phaseLast, .phaseLateness, .phaseClosure, .phaseOverrun, .cycleDays,
    .cycleLength, .windowEarliest, .windowEarly, .windowLate, .windowDecision, .dayRuleDay,
    .doseGiven,
    .doseRoute, .doseUnit, .doseAmount, .doseMaximum, .doseLevels, .doseRounding, .doseInfusion,
    .doseTaking, .bandCover, .bandUnit, .bandAmount, .bandVolume, .bandStop, .liverCover,
    .liverAmount, .productTable,
    .productStrength, .productVolume, .productJurisdiction, .gateRange, .gateLimits, .gateTiers,
    .gateRecovery,
    .gateAge, .gateHold, .gateScope, .gateClearance, .gateTwins, .gateJurisdiction, .gateDay,
    .gateCounts, .gateToxicity, .gateChange, .gateLowerDose,
    .optionKnown, .boneDentalExam, .boneDentalClearance, .boneDentalReview, .boneJaw,
    .boneCalciumGate,
    .boneCalciumTablets, .boneCreatinine, .radioCounts, .radioOrder, .radioPrecaution,
    .chemoCounts, .procedureBleeding, .reviewPain, .companionWindow, .companionRepeat,
    .companionPeriod,
    .companionTimes, .companionNote, .companionAnchor, .companionLead, .companionFigures,
    .titleDistinct, .titleDiscreet, .titleDose, .titleStrength, .titleRhythm, .titleMinutes,
    .textSafe, .textNotes, .visitPresent, .visitPlace, .visitTime, .statusDraft, .versionNumber,
  ]
}
