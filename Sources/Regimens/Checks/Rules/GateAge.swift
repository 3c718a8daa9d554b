extension RegimenCheck {
  /// The oldest value that counts is from 1 to 92 days old.
  static let gateAge = RegimenCheck(
    id: "gate.age",
    demand: "The oldest value that counts is from 1 to 92 days old."
  ) { regimen, report in
    for part in regimen.gateParts {
      guard let age = part.value.maximumAge else { continue }
      if !(1...92).contains(age.value) {
        report.error(at: "\(part.path).maximum-age", "\(age.value) d is no sensible age of a value")
      }
    }
  }
}
