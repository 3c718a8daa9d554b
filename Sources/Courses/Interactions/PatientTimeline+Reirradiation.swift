import CivilTime
import Dosing
import Quantities
import Regimens

extension PatientTimeline {
  /// Second courses of radiation to a site: too soon, or too much together.
  ///
  /// Every sum of doses is for the physicist to verify.
  func reirradiation(_ limits: ReirradiationLimits) -> [InteractionClash] {
    var clashes: [InteractionClash] = []
    let beams = members.indices.filter { members[$0].regimen.kind == .externalBeam }
    for first in beams {
      for second in beams where first != second && sameSite(first, second) {
        guard let end = doses(of: first).map(\.span.last).max(),
          let start = doses(of: second).min(by: { $0.span.first < $1.span.first }),
          end <= start.span.first
        else { continue }
        let cord = hasCord(first) && hasCord(second)
        let least = (cord ? limits.leastWithCord : limits.least).value
        var reasons: [String] = []
        if end.adding(least) > start.span.first {
          reasons.append(
            "\(start.span.first) is \(start.span.first - end) d after the last fraction on \(end); at "
              + "least \(least)\(cord ? " with the cord in the field" : "")")
        }
        if cord, let sum = summedBED(first, second, limits), sum > limits.mostTogether.value.value {
          reasons.append(
            "the doses to the cord add up to a BED of \(sum.decimal(places: 1)) Gy, more than "
              + "\(limits.mostTogether.value) (physics must verify)")
        }
        guard !reasons.isEmpty else { continue }
        clashes.append(
          InteractionClash(
            member: second, pair: ["course \(first)", "course \(second)"],
            occurrence: start.isPending ? start.occurrence : nil,
            date: start.span.first, until: start.span.last,
            message: reasons.joined(separator: "; "),
            facts: [
              "\(members[first].regimen.title) to \(members[first].course.order.site ?? "") until \(end)",
              start.text,
            ]))
      }
    }
    return clashes
  }

  private func doses(of member: Int) -> [Item] {
    doses.filter { $0.member == member && $0.occurrence != nil }
  }

  private func sameSite(_ first: Int, _ second: Int) -> Bool {
    guard let one = members[first].course.order.site, let other = members[second].course.order.site
    else { return false }
    return ClassVocabulary.key(one) == ClassVocabulary.key(other)
  }

  /// Whether the order says that the spinal cord lies in the field.
  private func hasCord(_ member: Int) -> Bool {
    members[member].course.order.options.contains("cord-in-field")
  }

  private func summedBED(_ first: Int, _ second: Int, _ limits: ReirradiationLimits) -> Exact? {
    guard let one = bed(first, limits), let other = bed(second, limits) else { return nil }
    return try? one + other
  }

  /// BED of the fractions given or to come of a course, by the dose its regimen prescribes for each.
  private func bed(_ member: Int, _ limits: ReirradiationLimits) -> Exact? {
    let rules = members[member].regimen.doses.values
    guard rules.count == 1, let rule = rules.first, case .flat(let dose) = rule.basis else {
      return nil
    }
    return try? FractionationModel.bed(
      fractions: doses(of: member).count, dose: dose.value, alphaBeta: limits.alphaBeta.value
    ).value.value
  }
}
