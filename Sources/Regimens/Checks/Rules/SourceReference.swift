extension RegimenCheck {
  /// One source under two keys splits its citations, so that a correction reaches half of them.
  static let sourceReference = RegimenCheck(
    id: "source.reference",
    demand: "A reference can be looked up: it has words enough, and no two keys share one."
  ) { regimen, report in
    var keys: [String: String] = [:]
    for (key, source) in regimen.sources.sorted(by: { $0.key < $1.key }) {
      if source.citation.words.count < 2 {
        report.error(
          at: "sources.\(key)", "'\(source.citation)' cannot be looked up; name the document")
      }
      if let first = keys[source.citation] {
        report.error(
          at: "sources.\(key)", "'\(first)' has the same reference; keep one of the two keys")
      }
      keys[source.citation] = keys[source.citation] ?? key
    }
  }
}
