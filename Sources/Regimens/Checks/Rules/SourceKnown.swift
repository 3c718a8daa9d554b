extension RegimenCheck {
  /// A key without a source is a number without a source.
  static let sourceKnown = RegimenCheck(
    id: "source.known",
    demand: "Every cited key stands under the sources."
  ) { regimen, report in
    for figure in regimen.citedFigures {
      for key in figure.citations where regimen.sources[key] == nil {
        report.error(
          at: figure.path, "the source '\(key)' is cited but not described; add it under 'sources'")
      }
    }
  }
}
