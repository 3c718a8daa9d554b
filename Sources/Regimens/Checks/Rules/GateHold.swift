import CivilTime

extension RegimenCheck {
  /// Missing data begins to withhold a dose on its day or shortly before.
  static let gateHold = RegimenCheck(
    id: "gate.hold",
    demand: "Missing data begins to withhold a dose on its day or shortly before."
  ) { regimen, report in
    for part in regimen.gateParts {
      let days = part.value.holdsFrom.value.nominalDays
      if days < 0 || days > 14 {
        report.error(
          at: "\(part.path).holds-from",
          "\(part.value.holdsFrom.value) does not lie from 0 d to 14 d before")
      }
    }
  }
}
