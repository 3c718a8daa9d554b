extension RegimenCheck {
  /// The three wordings of a title are there and tell more from one to the next.
  static let titleDistinct = RegimenCheck(
    id: "title.distinct",
    demand: "The three wordings of a title are there and tell more from one to the next."
  ) { regimen, report in
    for part in [Part(path: "titles", value: regimen.titles)]
      + regimen.companionParts.map({ Part(path: "\($0.path).titles", value: $0.value.titles) })
    {
      let titles = part.value
      for title in titles.parts(at: part.path) {
        if title.value.count < 3 || title.value.count > 120 {
          report.error(at: title.path, "a title has 3 to 120 letters")
        }
      }
      if titles.discreet == titles.full {
        report.error(at: part.path, "the discreet title tells all")
      }
      if titles.plain == titles.discreet, titles.plain == titles.full {
        report.error(at: part.path, "three equal titles are no choice")
      }
    }
  }
}
