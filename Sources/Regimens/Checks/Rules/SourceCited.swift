extension RegimenCheck {
  /// The reader already asks for brackets; this check also sees the lists of gates and companions.
  static let sourceCited = RegimenCheck(
    id: "source.cited",
    demand: "Every figure, gate and companion cites at least one source, and none twice."
  ) { regimen, report in
    for figure in regimen.citedFigures {
      if figure.citations.isEmpty {
        report.error(at: figure.path, "no source is cited; write at least one key")
      }
      if Set(figure.citations).count < figure.citations.count {
        report.error(at: figure.path, "a source is cited twice; write each key once")
      }
    }
  }
}
