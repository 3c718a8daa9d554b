import CivilTime

extension RegimenCheck {
  /// A radiopharmaceutical has days of precaution from each dose on.
  static let radioPrecaution = RegimenCheck(
    id: "radio.precaution",
    demand: "A radiopharmaceutical has days of precaution from each dose on."
  ) { regimen, report in
    guard regimen.kind == .radiopharmaceutical else { return }
    let isGuarded = regimen.companions.contains { companion in
      guard companion.kind == .precaution, companion.anchor == .everyDose,
        case .period(let from, .afterAnchor) = companion.timing
      else { return false }
      return from.value.nominalDays <= 0
    }
    if !isGuarded { report.error(at: "companions", "no precaution runs from each dose on") }
  }
}
