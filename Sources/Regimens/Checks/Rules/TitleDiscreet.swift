extension RegimenCheck {
  /// It stands on a locked screen and in a shared calendar.
  static let titleDiscreet = RegimenCheck(
    id: "title.discreet",
    demand: "A discreet title names no agent, disease, organ or department."
  ) { regimen, report in
    let common = [
      "cancer", "tumour", "tumor", "metast", "bone", "chemo", "radio", "radiat", "radium", "oncol",
      "nuclear", "isotope", "infusion", "hormone", "immun", "surgery", "spine", "pregnan",
      "palliat",
      "calcium", "denosumab", "bisphos",
    ]
    let agents = (regimen.doses.values.map(\.agent) + [regimen.ingredient]).flatMap(\.words)
      .map { $0.lowercased() }.filter { $0.count > 4 && $0.allSatisfy { $0.isLetter } }
      .filter { !["tablet", "tablets", "injection"].contains($0) }
    let titles =
      [Part(path: "titles.discreet", value: regimen.titles.discreet)]
      + regimen.companionParts.map {
        Part(path: "\($0.path).titles.discreet", value: $0.value.titles.discreet)
      }
    for title in titles {
      let text = title.value.lowercased()
      guard let word = (common + agents).first(where: text.contains) else { continue }
      report.error(
        at: title.path, "'\(title.value)' gives away '\(word)'; use words that could mean anything")
    }
  }
}
