extension RegimenCheck {
  /// Hours are given once each, rising, and within two days of the dose.
  static let companionHours = RegimenCheck(
    id: "companion.hours",
    demand: "Hours are given once each, rising, and within two days of the dose."
  ) { regimen, report in
    for part in regimen.companionParts {
      guard case .hours(let hours) = part.value.timing else { continue }
      let path = "\(part.path).hours"
      let values = hours.map(\.value)
      if values.isEmpty { report.error(at: path, "no hour is given") }
      if !zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) {
        report.error(at: path, "the hours do not rise")
      }
      if values.contains(where: { abs($0) > 48 }) {
        report.error(at: path, "an hour lies beyond two days")
      }
    }
  }
}
