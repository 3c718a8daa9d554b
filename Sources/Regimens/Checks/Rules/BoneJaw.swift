import CivilTime

extension RegimenCheck {
  /// Somebody will ask whether a tooth may be taken out; the regimen must have an answer.
  static let boneJaw = RegimenCheck(
    id: "bone.jaw",
    demand: "A bone-modifying agent, and no other, says what is known of work on the jaw, and "
      + "its times fit its own rhythm."
  ) { regimen, report in
    guard let jaw = regimen.jaw else {
      if regimen.kind.isBoneModifying {
        report.error(at: "jaw", "nothing is said of work on the jaw and of exposed bone")
      }
      return
    }
    if !regimen.kind.isBoneModifying {
      report.error(at: "jaw", "only a bone-modifying agent touches the jaw")
    }
    let gap = regimen.phases.flatMap(\.plannedGaps).max() ?? 0
    if let before = jaw.beforeNextDose?.value.nominalDays, before < 14 || before > gap {
      report.error(
        at: "jaw.before-next-dose", "the stretch lies from 14 d to the time between two doses")
    }
    if let longest = jaw.longestInterval?.value.nominalDays, longest <= gap || longest > 2 * gap {
      report.error(
        at: "jaw.longest-interval", "the longest time lies between one interval and two")
    }
    if !(28...84).contains(jaw.exposedBone.value.nominalDays) {
      report.error(at: "jaw.exposed-bone", "\(jaw.exposedBone.value) is no time in weeks")
    }
  }
}
