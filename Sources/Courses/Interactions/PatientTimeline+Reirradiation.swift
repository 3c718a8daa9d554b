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
    let beams = (members.indices.compactMap(beam) + beamsElsewhere).sorted {
      ($0.start, $0.end, $0.source) < ($1.start, $1.end, $1.source)
    }
    return beams.indices.compactMap { index in
      let second = beams[index]
      let earlier = beams[..<index].filter { $0.site == second.site && $0.source != second.source }
      guard let first = earlier.max(by: { $0.end < $1.end }), let member = second.member else {
        return nil
      }
      let reasons = reasons(second, after: first, Array(earlier), limits)
      guard !reasons.isEmpty else { return nil }
      return InteractionClash(
        member: member, pair: [first.source, second.source], occurrence: second.pending,
        date: second.start, until: second.end,
        message: reasons.joined(separator: "; ") + " (physics must verify)",
        facts: earlier.map(\.text) + [second.text], newest: max(first.recorded, second.recorded))
    }
  }

  /// One course of radiation to a site.
  private struct Beam {
    let site: String
    let start: CivilDate
    let end: CivilDate
    let source: String
    /// Nil where another clinic gave it.
    let member: Int?
    /// Its first fraction, while that is still to come.
    let pending: Int?
    let fractions: Int
    let dose: Quantity?
    let hasCord: Bool
    let text: String
    let recorded: CivilDate
  }

  private func reasons(
    _ second: Beam, after first: Beam, _ earlier: [Beam], _ limits: ReirradiationLimits
  ) -> [String] {
    var reasons: [String] = []
    let hasCord = second.hasCord || first.hasCord
    let least = (hasCord ? limits.leastWithCord : limits.least).value
    if first.end.adding(least) > second.start {
      reasons.append(
        (second.start > first.end
          ? "\(second.start) is \(second.start - first.end) d after the last fraction on \(first.end)"
          : "\(second.start) comes before the last fraction of the other course on \(first.end)")
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

  private func beam(_ index: Int) -> Beam? {
    let member = members[index]
    guard member.regimen.kind == .externalBeam, let site = member.course.order.site else {
      return nil
    }
    let own = doses.filter { $0.member == index && $0.occurrence != nil }
    guard let start = own.min(by: { $0.span.first < $1.span.first }),
      let end = own.map(\.span.last).max()
    else { return nil }
    var dose: Quantity?
    if member.regimen.doses.count == 1, let rule = member.regimen.doses.values.first,
      case .flat(let amount) = rule.basis
    {
      dose = amount.value
    }
    return Beam(
      site: ClassVocabulary.key(site), start: start.span.first, end: end, source: start.source,
      member: index, pending: start.isPending ? start.occurrence : nil, fractions: own.count,
      dose: dose, hasCord: member.course.order.options.contains("cord-in-field"),
      text: "\(member.regimen.title) to \(site), \(start.span.first) to \(end)",
      recorded: start.recorded)
  }

  /// Courses of radiation that other clinics gave; a fact told in two ledgers is one.
  private var beamsElsewhere: [Beam] {
    var found: [Beam] = []
    for member in members {
      for entry in member.course.ledger where entry.recorded <= asOf {
        guard case .circumstance(let circumstance) = entry.fact, circumstance.kind == .elsewhere,
          let radiation = circumstance.radiation
        else { continue }
        let source = "elsewhere \(ClassVocabulary.key(radiation.site)) \(entry.on)"
        guard !found.contains(where: { $0.source == source }) else { continue }
        found.append(
          Beam(
            site: ClassVocabulary.key(radiation.site), start: entry.on, end: entry.on,
            source: source, member: nil, pending: nil, fractions: radiation.fractions,
            dose: radiation.dose, hasCord: radiation.hasCord,
            text: "\(circumstance.name) elsewhere, \(radiation.fractions) x \(radiation.dose) to "
              + "\(radiation.site), until \(entry.on)", recorded: entry.recorded))
      }
    }
    return found
  }

  /// BED of the fractions given or to come.
  private func bed(_ beam: Beam, _ limits: ReirradiationLimits) -> Exact? {
    guard let dose = beam.dose else { return nil }
    return try? FractionationModel.bed(
      fractions: beam.fractions, dose: dose, alphaBeta: limits.alphaBeta.value
    ).value.value
  }
}
