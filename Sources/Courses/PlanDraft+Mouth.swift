import CivilTime
import Regimens

extension PlanDraft {
  /// What a dentist reported during treatment, before the next dose of a bone-modifying agent.
  ///
  /// Osteonecrosis of the jaw leaves every later date to the prescriber. A wound does not withhold a dose
  /// by itself, because the evidence for and against waiting is too thin; it asks.
  mutating func checkMouth(_ placement: Placement, _ verdict: inout Verdict) {
    guard basis.regimen.kind.isBoneModifying else { return }
    if let jaw = state.dental.filter({ $0.event == .osteonecrosis }).map(\.on).max() {
      let withholds = raise(
        .stop, "dental.osteonecrosis",
        "osteonecrosis of the jaw was recorded on \(jaw): whether to go on is the prescriber's "
          + "decision", facts: ["recorded \(jaw)"], citations: dentalCitations, at: placement)
      if withholds { verdict.stops("jaw osteonecrosis") }
    }
    checkExposedBone(placement, &verdict)
    guard let wound = state.lastExtraction, state.healedAfterExtraction == nil,
      let first = placements.first(where: \.isGiven)?.date, wound >= first
    else { return }
    raise(
      .warn, "dental.extraction",
      "a tooth was taken out on \(wound), during treatment, and the mouth is not recorded as healed: "
        + "ask the prescriber before \(name(placement.slot.number))",
      facts: ["extraction \(wound)"], citations: dentalCitations, at: placement)
    verdict.notes("mouth not healed")
  }

  /// Bone that shows asks for dentist and oncologist; beyond the regimen's time it is osteonecrosis, which
  /// they confirm.
  private mutating func checkExposedBone(_ placement: Placement, _ verdict: inout Verdict) {
    guard let since = state.exposedBone, let limit = basis.regimen.jaw?.exposedBone else { return }
    let last = since.adding(limit.value)
    watch(last.adding(days: 1))
    raise(
      .warn, "dental.exposed-bone",
      asOf > last
        ? "bone has shown in the mouth since \(since), longer than \(limit.value): dentist and oncologist "
          + "judge whether it is osteonecrosis before \(name(placement.slot.number))"
        : "bone shows in the mouth since \(since): ask dentist and oncologist before "
          + "\(name(placement.slot.number)); after \(last) it is osteonecrosis by definition",
      facts: ["exposed bone \(since)"], citations: limit.citations, at: placement)
    verdict.notes("bone exposed")
  }

  private var dentalCitations: [String] {
    basis.regimen.companions.first { $0.kind == .dental }?.citations ?? []
  }
}
