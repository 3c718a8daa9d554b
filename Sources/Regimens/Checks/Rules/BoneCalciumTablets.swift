extension RegimenCheck {
  /// Denosumab, or a bisphosphonate by infusion, comes with calcium and vitamin D.
  static let boneCalciumTablets = RegimenCheck(
    id: "bone.calcium-tablets",
    demand: "Denosumab, or a bisphosphonate by infusion, comes with calcium and vitamin D."
  ) { regimen, report in
    let isByTablet = regimen.doses.values.contains { $0.route == .oral }
    guard regimen.kind.isBoneModifying, !isByTablet else { return }
    let isGiven = regimen.companions.contains { companion in
      guard companion.kind == .coMedication, case .period(_, let end) = companion.timing else {
        return false
      }
      let words = companion.titles.full.lowercased()
      return end == .afterCourse(nil) && words.contains("calcium") && words.contains("vitamin d")
    }
    let isSpokenOf = regimen.staffNotes.contains { note in
      let words = note.value.lowercased()
      return words.contains("calcium") && words.contains("vitamin d")
    }
    if !isGiven, !isSpokenOf {
      report.error(
        at: "companions",
        "no co-medication brings calcium and vitamin D until the end, and no staff note says why")
    }
  }
}
