extension RegimenCheck {
  /// The clinic sets leads by name, and a swapped name takes the wrong number of days.
  static let companionLead = RegimenCheck(
    id: "companion.lead",
    demand: "A lead is named after what it is the lead of."
  ) { regimen, report in
    for part in regimen.companionParts {
      guard case .clinicLead(let name) = part.value.timing else { continue }
      let prefix: String? =
        switch part.value.kind {
        case .lab: "lab"
        case .order: "supply"
        default: nil
        }
      guard let prefix, name != prefix, !name.hasPrefix("\(prefix)-") else { continue }
      report.error(
        at: "\(part.path).lead", "the lead of a \(part.value.kind.rawValue) is called '\(prefix)…'")
    }
  }
}
