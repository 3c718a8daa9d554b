import CivilTime
import Quantities
package import Regimens

/// Reads the rules across treatments.
package enum InteractionReader {
  /// Reads a file of rules; all problems found are thrown together.
  package static func rules(from source: SourceText) throws(FileErrors) -> InteractionRules {
    let root = try Cursor.root(of: source)
    var problems = Problems()
    let fields: Fields
    do {
      try root.checkFormat("rules/1")
      fields = try Fields(root, ["osteon", "classes", "rules", "sources"])
    } catch { throw FileErrors([error]) }
    var members: [String: [String]] = [:]
    for (key, value) in problems.entries(fields, "classes") {
      members[key] = problems.attempt { () throws(FileError) in try value.texts() } ?? []
    }
    let rules = problems.each(fields, "rules") { (item) throws(FileError) in
      try item.interactionRule()
    }
    var sources: [String: Source] = [:]
    for (key, value) in problems.entries(fields, "sources") {
      if let one = problems.attempt({ () throws(FileError) in try value.source(key: key) }) {
        sources[key] = one
      }
    }
    problems.refuseTwins(fields, "rules")
    for key in Set(rules.flatMap(\.citations)).sorted() where sources[key] == nil {
      problems.attempt { () throws(FileError) in
        throw root.fail("the source '\(key)' is cited but does not stand under 'sources'")
      }
    }
    guard problems.errors.isEmpty else { throw problems.inOrder }
    return InteractionRules(
      rules: rules, classes: ClassVocabulary(members: members), sources: sources)
  }
}

extension Cursor {
  fileprivate func interactionRule() throws(FileError) -> InteractionRule {
    let fields = try Fields(
      self,
      [
        "id", "title", "severity", "severity-in", "when", "blocks", "unless-confirmed", "advice",
        "sources",
      ])
    var severities: [Jurisdiction: Severity] = [:]
    for (key, value) in try fields.optional("severity-in")?.entries() ?? [] {
      guard let place = Jurisdiction(rawValue: key) else {
        throw value.fail(
          "'\(key)' is not known here"
            + Spelling.hint(for: key, among: Jurisdiction.allCases.map(\.rawValue)))
      }
      severities[place] = try value.choice(Severity.self)
    }
    var clauses: [InteractionRule.Clause] = []
    for item in try fields.required("when").list() { clauses.append(try item.clause()) }
    guard !clauses.isEmpty else { throw fail("a rule must say when it fires") }
    return InteractionRule(
      id: try fields.required("id").text(), title: try fields.required("title").text(),
      severity: try fields.required("severity").choice(Severity.self), severities: severities,
      clauses: clauses,
      blocked: try fields.optional("blocks")?.choice(InteractionRule.Blocked.self) ?? .dose,
      unlessConfirmed: try fields.optional("unless-confirmed")?.identifier(),
      advice: try fields.optional("advice")?.text(),
      citations: try fields.required("sources").texts())
  }

  private func clause() throws(FileError) -> InteractionRule.Clause {
    let kinds = [
      "together", "on-dose-day", "too-soon", "without", "measured", "infusion", "late", "product",
      "re-irradiation",
    ]
    let fields = try Fields(self, kinds + ["severity"])
    let kind = try fields.exactlyOne(of: kinds)
    return InteractionRule.Clause(
      try fields.required(kind).interactionShape(kind),
      severity: try fields.optional("severity")?.choice(Severity.self))
  }

  private func interactionShape(_ kind: String) throws(FileError) -> InteractionShape {
    let value = self
    switch kind {
    case "together":
      let inner = try Fields(value, ["of", "with"])
      return .together(
        try inner.required("of").selector(), try inner.required("with").selector())
    case "on-dose-day":
      let inner = try Fields(value, ["of", "with"])
      return .onDoseDay(
        try inner.required("of").selector(), of: try inner.required("with").selector())
    case "too-soon":
      let inner = try Fields(value, ["after", "then", "least", "only-first"])
      return .tooSoon(
        after: try inner.required("after").selector(), then: try inner.required("then").selector(),
        least: try inner.required("least").citedInterval(),
        onlyFirst: try inner.optional("only-first")?.flag() ?? false)
    case "without":
      let inner = try Fields(value, ["of", "needs", "before"])
      return .without(
        subject: try inner.required("of").selector(),
        needed: try inner.required("needs").selector(),
        before: try inner.required("before").citedInterval())
    case "measured":
      let inner = try Fields(
        value, ["of", "analyte", "at-least", "above", "at-most", "below"])
      let analyte = try inner.required("analyte").choice(Analyte.self)
      let range = try inner.limits(of: analyte)
      return .measured(
        subject: try inner.required("of").selector(), analyte: analyte, within: range)
    case "infusion":
      let inner = try Fields(value, ["of", "least"])
      return .infusion(
        subject: try inner.required("of").selector(),
        least: try inner.required("least").citedQuantity())
    case "late":
      let inner = try Fields(value, ["of", "beyond"])
      var bounds: [Cited<Bound>] = []
      for item in try inner.required("beyond").list() { bounds.append(try item.citedBound()) }
      return .late(subject: try inner.required("of").selector(), beyond: bounds)
    case "product":
      return .product(subject: try Fields(value, ["of"]).required("of").selector())
    default:
      let inner = try Fields(
        value,
        ["least", "least-with-cord", "alpha-beta", "most-each", "most-together", "stereotactic"])
      return .reirradiation(
        ReirradiationLimits(
          least: try inner.required("least").citedInterval(),
          leastWithCord: try inner.required("least-with-cord").citedInterval(),
          alphaBeta: try inner.required("alpha-beta").citedQuantity(),
          mostEach: try inner.required("most-each").citedQuantity(),
          mostTogether: try inner.required("most-together").citedQuantity(),
          stereotactic: try inner.optional("stereotactic") { (cursor) throws(FileError) in
            try cursor.stereotacticLimits()
          }))
    }
  }

  private func stereotacticLimits() throws(FileError) -> StereotacticLimits {
    let fields = try Fields(self, ["of", "least", "most-each", "most-together", "most-share"])
    let gray = { (cursor: Cursor) throws(FileError) in
      let dose = try cursor.citedQuantity()
      guard dose.value.unit.dimension == .absorbedDose else {
        throw cursor.fail("'\(dose.value)' is no dose of radiation; write it in Gy")
      }
      return dose
    }
    return StereotacticLimits(
      subject: try fields.required("of").selector(),
      least: try fields.required("least").citedInterval(),
      mostEach: try gray(fields.required("most-each")),
      mostTogether: try gray(fields.required("most-together")),
      mostShare: try fields.required("most-share").citedPercent())
  }

  private func selector() throws(FileError) -> Selector {
    isList ? Selector(try texts()) : Selector([try text()])
  }
}
