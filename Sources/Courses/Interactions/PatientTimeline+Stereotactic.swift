import CivilTime
import Dosing
import Quantities
import Regimens

/// A stereotactic course to a site that had conventional radiation.
extension PatientTimeline {
  /// What a stereotactic course breaks, where the thecal sac lies in its field and lay in that of a conventional one.
  ///
  /// Doses count as fractions of 2 Gy. Where the greatest dose to the thecal sac is not recorded the prescribed one
  /// counts, which is more, and the words say so.
  func stereotacticReasons(
    _ second: Beam, _ earlier: [Beam], _ limits: StereotacticLimits, _ alphaBeta: Quantity
  ) -> [String] {
    let conventional = earlier.filter { $0.hasCord && !$0.matches(limits.subject) }
    guard second.hasCord, second.matches(limits.subject),
      let last = conventional.max(by: { $0.end < $1.end })
    else { return [] }
    var reasons: [String] = []
    if last.end.adding(limits.least.value) > second.start {
      reasons.append(
        "conventional radiation ended on \(last.end); stereotactic radiation after it waits at least "
          + "\(limits.least.value)")
    }
    guard let own = normalised(second, alphaBeta) else {
      return reasons + ["the dose to the thecal sac could not be counted in fractions of 2 Gy"]
    }
    if own > limits.mostEach.value.value {
      reasons.append(
        "the stereotactic course brings \(own.display(places: 1)) Gy in fractions of 2 Gy to the thecal sac"
          + counted(second) + ", more than \(limits.mostEach.value)")
    }
    var sum = own
    for beam in earlier where beam.hasCord {
      guard let dose = normalised(beam, alphaBeta), let next = try? sum + dose else {
        return reasons + ["the doses to the thecal sac could not be added up"]
      }
      sum = next
    }
    if sum > limits.mostTogether.value.value {
      reasons.append(
        "the courses add up to \(sum.display(places: 1)) Gy in fractions of 2 Gy, more than "
          + "\(limits.mostTogether.value)")
    }
    if let share = try? (own * Exact(100)).divided(by: sum), share > Exact(limits.mostShare.value) {
      reasons.append(
        "\(share.display(places: 1)) % of it comes from the stereotactic course, more than "
          + "\(limits.mostShare.value) %")
    }
    return reasons
  }

  /// What to ask where nobody has said whether the thecal sac is in the field of a stereotactic course that comes
  /// sooner than it might.
  func unknownCord(
    _ second: Beam, _ earlier: [Beam], _ limits: StereotacticLimits
  ) -> String? {
    let conventional = earlier.filter { !$0.matches(limits.subject) }
    guard !second.hasCord, second.matches(limits.subject), let member = second.member,
      !isConfirmed("cord-out-of-field", for: member),
      let last = conventional.max(by: { $0.end < $1.end }),
      last.end.adding(limits.least.value) > second.start
    else { return nil }
    return
      "conventional radiation ended on \(last.end); stereotactic radiation after it waits at least "
      + "\(limits.least.value) where the thecal sac is in the field: record cord-maximum, or confirm "
      + "cord-out-of-field"
  }

  private func counted(_ beam: Beam) -> String {
    beam.cordMaximum == nil ? " (as prescribed; record cord-maximum)" : ""
  }

  /// The dose to the thecal sac in fractions of 2 Gy.
  private func normalised(_ beam: Beam, _ alphaBeta: Quantity) -> Exact? {
    guard let dose = beam.cordDose else { return nil }
    return try? FractionationModel.eqd2(
      fractions: beam.fractions, dose: dose, alphaBeta: alphaBeta
    ).value.value
  }
}
