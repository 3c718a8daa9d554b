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
      var seen: Set<[Int]> = []
      for shape in rule.shapes {
        for clash in clashes(shape, timeline) where seen.insert(clash.pair).inserted {
          found[clash.member, default: []].append(crossing(clash, rule, rules, timeline, clinic))
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
    case .tooSoon(let after, let then, let least):
      timeline.tooSoon(after: after, then: then, least: least.value)
    case .without(let subject, let needed, let before):
      timeline.without(subject, needed: needed, before: before.value)
    case .measured(let subject, let analyte, let range):
      timeline.measured(subject, analyte, within: range)
    case .infusion(let subject, let least): timeline.infusions(of: subject, least: least.value)
    case .late(let subject, let bounds): timeline.late(subject, beyond: bounds.map(\.value))
    case .reirradiation(let limits): timeline.reirradiation(limits)
    }
  }

  private static func crossing(
    _ clash: InteractionClash, _ rule: InteractionRule, _ rules: InteractionRules,
    _ timeline: PatientTimeline, _ clinic: ClinicProfile
  ) -> Crossing {
    let isHistory = clash.occurrence == nil && clash.until < timeline.asOf
    return Crossing(
      rule: rule.id, severity: isHistory ? .info : rule.severity(in: clinic.jurisdiction),
      message: "\(rule.title): \(clash.message)" + (rule.advice.map { ". \($0)" } ?? ""),
      facts: clash.facts, sources: rule.citations.map { rules.sources[$0]?.words ?? $0 },
      occurrence: clash.occurrence, date: clash.date, analyte: clash.analyte)
  }
}
