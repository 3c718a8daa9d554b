extension RegimenCheck {
  /// A source that nothing cites is often the trace of a number that was lost.
  static let sourceUsed = RegimenCheck(
    id: "source.used",
    demand: "Every source is cited by something."
  ) { regimen, report in
    let cited = Set(regimen.citedFigures.flatMap(\.citations))
    for key in regimen.sources.keys.sorted() where !cited.contains(key) {
      report.error(at: "sources.\(key)", "nothing cites the source '\(key)'; cite it or remove it")
    }
  }
}
