extension RegimenCheck {
  /// A radiopharmaceutical is ordered ahead of every dose.
  static let radioOrder = RegimenCheck(
    id: "radio.order",
    demand: "A radiopharmaceutical is ordered ahead of every dose."
  ) { regimen, report in
    guard regimen.kind == .radiopharmaceutical else { return }
    let isOrdered = regimen.companions.contains { $0.kind == .order && $0.anchor == .everyDose }
    if !isOrdered { report.error(at: "companions", "nothing orders the product before each dose") }
  }
}
