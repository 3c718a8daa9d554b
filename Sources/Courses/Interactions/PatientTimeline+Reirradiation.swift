import CivilTime
import Dosing
import Quantities
import Regimens

extension PatientTimeline {
  /// Radiation to a site that was irradiated before: too soon, or too much together.
  ///
  /// The doses to the cord of all courses at the site are added up. Every sum is for the physicist to verify,
  /// and so is every second course.
  func reirradiation(_ limits: ReirradiationLimits) -> [InteractionClash] {
    let beams = beams
    return beams.indices.compactMap { index in
      let second = beams[index]
      let earlier = beams[..<index].filter { $0.site == second.site && $0.source != second.source }
      // Radiation that another clinic gave beside or after a course here is told of by that course.
      guard let first = earlier.max(by: { $0.end < $1.end }),
        let member = second.member ?? earlier.last(where: { $0.member != nil })?.member
      else { return nil }
      var reasons = reasons(second, after: first, Array(earlier), limits)
      var isQuestion = false
      if let stereotactic = limits.stereotactic {
        reasons += stereotacticReasons(second, Array(earlier), stereotactic, limits.alphaBeta.value)
        if reasons.isEmpty, let asked = unknownCord(second, Array(earlier), stereotactic) {
          (reasons, isQuestion) = ([asked], true)
        }
      }
      guard !reasons.isEmpty else { return nil }
      return InteractionClash(
        member: member, pair: [first.source, second.source],
        occurrence: second.member == nil ? next(of: member)?.occurrence : second.pending,
        date: second.start, until: second.end,
        message: reasons.joined(separator: "; ") + " (physics must verify)",
        facts: earlier.map(\.text) + [second.text], severity: isQuestion ? .warn : nil,
        newest: max(first.recorded, second.recorded))
    }
  }

  private func reasons(
    _ second: Beam, after first: Beam, _ earlier: [Beam], _ limits: ReirradiationLimits
  ) -> [String] {
    var reasons: [String] = []
    let hasCord = second.hasCord || first.hasCord
    let least = (hasCord ? limits.leastWithCord : limits.least).value
    if first.end.adding(least) > second.start {
      reasons.append(
        gap(from: first, to: second)
          + "; at least \(least)\(hasCord ? " with the cord in the field" : "")")
    }
    let doses = (earlier + [second]).filter(\.hasCord).map { bed($0, limits) }
    guard second.hasCord, doses.count > 1 else { return reasons }
    var sum = Exact(0)
    for dose in doses {
      guard let dose, let next = try? sum + dose else {
        return reasons + ["the doses to the cord could not be added up"]
      }
      if dose > limits.mostEach.value.value {
        reasons.append(
          "one course alone brings a BED of \(dose.display(places: 1)) Gy to the cord, more than "
            + "\(limits.mostEach.value)")
      }
      sum = next
    }
    if sum > limits.mostTogether.value.value {
      reasons.append(
        "the doses to the cord add up to a BED of \(sum.display(places: 1)) Gy, more than "
          + "\(limits.mostTogether.value)")
    }
    return reasons
  }

  private func gap(from first: Beam, to second: Beam) -> String {
    second.start > first.end
      ? "\(second.start) is \(second.start - first.end) d after the last fraction on \(first.end)"
      : "\(second.start) comes before the last fraction of the other course on \(first.end)"
  }

  /// BED to the cord of the fractions given or to come.
  private func bed(_ beam: Beam, _ limits: ReirradiationLimits) -> Exact? {
    guard let dose = beam.cordDose else { return nil }
    return try? FractionationModel.bed(
      fractions: beam.fractions, dose: dose, alphaBeta: limits.alphaBeta.value
    ).value.value
  }
}
