import CivilTime
import Dosing
import Quantities
import Regimens

extension PatientTimeline {
  /// One course of radiation to a site.
  struct Beam {
    let site: String
    let start: CivilDate
    let end: CivilDate
    let source: String
    /// Nil where another clinic gave it.
    let member: Int?
    /// Its first fraction, while that is still to come.
    let pending: Int?
    let fractions: Int
    /// The dose of one fraction as prescribed.
    let dose: Quantity?
    let hasCord: Bool
    /// The greatest dose of the whole course to the thecal sac, where the physicist's plan was recorded.
    let cordMaximum: Quantity?
    /// The names it answers to, with their classes.
    let names: Set<String>
    let text: String
    let recorded: CivilDate

    /// The dose of one fraction to the cord: the greatest one recorded, or else what was prescribed.
    var cordDose: Quantity? {
      guard let cordMaximum else { return dose }
      return try? Quantity(
        cordMaximum.value.divided(by: Exact(max(fractions, 1))), cordMaximum.unit)
    }

    func matches(_ selector: Selector) -> Bool { selector.names.contains { names.contains($0) } }
  }

  /// All courses of radiation that are known of the patient, by their first days.
  var beams: [Beam] {
    (members.indices.compactMap(beam) + beamsElsewhere).sorted {
      ($0.start, $0.end, $0.source) < ($1.start, $1.end, $1.source)
    }
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
    let measured = member.course.ledger.last { entry in
      if case .cordMaximum = entry.fact { entry.recorded <= asOf } else { false }
    }
    let maximum: Quantity? = if case .cordMaximum(let most)? = measured?.fact { most } else { nil }
    return Beam(
      site: ClassVocabulary.key(site), start: start.span.first, end: end, source: start.source,
      member: index, pending: start.isPending ? start.occurrence : nil, fractions: own.count,
      dose: dose,
      hasCord: member.course.order.options.contains("cord-in-field") || maximum != nil,
      cordMaximum: maximum, names: start.names,
      text: "\(member.regimen.title) to \(site), \(start.span.first) to \(end)"
        + Self.words(of: maximum),
      recorded: max(start.recorded, measured?.recorded ?? start.recorded))
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
            dose: radiation.dose, hasCord: radiation.hasCord || radiation.cordMaximum != nil,
            cordMaximum: radiation.cordMaximum,
            names: classes.closure(of: [ClassVocabulary.key(circumstance.name)]),
            text: "\(circumstance.name) elsewhere, \(radiation.fractions) x \(radiation.dose) to "
              + "\(radiation.site), until \(entry.on)" + Self.words(of: radiation.cordMaximum),
            recorded: entry.recorded))
      }
    }
    return found
  }

  private static func words(of cordMaximum: Quantity?) -> String {
    cordMaximum.map { ", at most \($0) to the thecal sac" } ?? ""
  }
}
