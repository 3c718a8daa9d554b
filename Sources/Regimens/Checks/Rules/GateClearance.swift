extension RegimenCheck {
  /// A gate that nothing opens holds for ever; a clearance that no gate asks for protects nobody.
  static let gateClearance = RegimenCheck(
    id: "gate.clearance",
    demand: "A clearance that a gate waits for is given by a companion, and one that is "
      + "given is waited for."
  ) { regimen, report in
    let given = Set(regimen.companions.compactMap(\.clears))
    var asked: Set<String> = []
    for part in regimen.gateParts {
      guard case .cleared(let name) = part.value.condition else { continue }
      asked.insert(name)
      if !given.contains(name) {
        report.error(at: "\(part.path).cleared", "no companion clears '\(name)'")
      }
    }
    for part in regimen.companionParts {
      guard let name = part.value.clears, !asked.contains(name) else { continue }
      report.error(at: "\(part.path).clears", "no gate waits for '\(name)'")
    }
  }
}
