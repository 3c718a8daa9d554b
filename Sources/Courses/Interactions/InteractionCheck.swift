import CivilTime
import Regimens

/// Holds a patient's treatments against the rules across treatments.
enum InteractionCheck {
  /// What each member's plan has to say, by member.
  ///
  /// A rule fires once for each pair of treatments. What concerns no dose to come and lies in the past is worth
  /// knowing and no more.
  static func crossings(
    timeline: PatientTimeline, rules: InteractionRules, clinic: ClinicProfile
  ) -> [Int: [Crossing]] {
    var found: [Int: [Crossing]] = [:]
    for rule in rules.rules {
      for (clash, severity) in meetings(of: rule, timeline) {
        found[clash.member, default: []].append(
          crossing(clash, rule, severity, rules, timeline, clinic))
      }
    }
    return found
  }

  /// The clash of each pair that a rule finds, with the severity of its clause; the newest fact of the pair
  /// counts, whichever clash it belongs to.
  private static func meetings(
    of rule: InteractionRule, _ timeline: PatientTimeline
  ) -> [(clash: InteractionClash, severity: Severity?)] {
    var found: [(clash: InteractionClash, severity: Severity?)] = []
    var places: [Set<String>: Int] = [:]
    for clause in rule.clauses {
      for clash in clashes(clause.shape, timeline)
      where !timeline.isAnswered(rule, for: clash.member)
        && (rule.blocked == .dose || clash.isAhead)
      {
        guard let index = places[clash.pair] else {
          places[clash.pair] = found.count
          found.append((clash, clash.severity ?? clause.severity))
          continue
        }
        if let newest = clash.newest {
          found[index].clash.newest = max(found[index].clash.newest ?? newest, newest)
        }
      }
    }
    return found
  }

  private static func clashes(
    _ shape: InteractionShape, _ timeline: PatientTimeline
  ) -> [InteractionClash] {
    switch shape {
    case .together(let left, let right): timeline.together(left, right)
    case .onDoseDay(let stretch, let dose): timeline.onDoseDay(stretch, of: dose)
    case .tooSoon(let after, let then, let least, let onlyFirst):
      timeline.tooSoon(after: after, then: then, least: least.value, onlyFirst: onlyFirst)
    case .without(let subject, let needed, let before):
      timeline.without(subject, needed: needed, before: before.value)
    case .measured(let subject, let analyte, let range):
      timeline.measured(subject, analyte, within: range)
    case .infusion(let subject, let least): timeline.infusions(of: subject, least: least.value)
    case .late(let subject, let bounds): timeline.late(subject, beyond: bounds.map(\.value))
    case .product(let subject): timeline.products(of: subject)
    case .reirradiation(let limits): timeline.reirradiation(limits)
    }
  }

  private static func crossing(
    _ clash: InteractionClash, _ rule: InteractionRule, _ severity: Severity?,
    _ rules: InteractionRules, _ timeline: PatientTimeline, _ clinic: ClinicProfile
  ) -> Crossing {
    let blocksWork = rule.blocked == .dentalWork
    let isHistory = !blocksWork && clash.occurrence == nil && clash.until < timeline.asOf
    return Crossing(
      rule: rule.id,
      severity: isHistory ? .info : severity ?? rule.severity(in: clinic.jurisdiction),
      message: "\(rule.title): \(clash.message)" + (rule.advice.map { ". \($0)" } ?? ""),
      facts: clash.facts, sources: rule.citations.map { rules.sources[$0]?.words ?? $0 },
      occurrence: blocksWork ? nil : clash.occurrence,
      date: blocksWork ? clash.meeting ?? clash.date : clash.date, analyte: clash.analyte,
      blocked: rule.blocked, newest: clash.newest)
  }
}
