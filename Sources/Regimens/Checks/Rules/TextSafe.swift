extension RegimenCheck {
  /// After the lists of error-prone abbreviations that hospitals keep: 1.0 is read as 10, .5 as 5, U as 0, IU as
  /// IV or 10, QD as QID, and the Greek letter for micro as m.
  static let textSafe = RegimenCheck(
    id: "text.safe",
    demand: "No printed text can be misread: no trailing zero, a zero before the point, "
      + "a space before the unit, no unsafe abbreviation."
  ) { regimen, report in
    let abbreviations: Set<String> = [
      "U", "u", "IU", "QD", "QOD", "qd", "qod", "q.d.", "cc", "MS", "MSO4", "MgSO4", "HS", "BT",
      "BD",
      "BID", "TID", "QID", "SC", "SQ", "D/C", "µg", "μg", "mcg", "ug", "AU", "AS", "AD", "x3d",
    ]
    let units: Set<String> = [
      "mg", "mL", "g", "kg", "kBq", "MBq", "GBq", "Gy", "mmol", "min", "h", "d", "L", "cm",
    ]
    for text in regimen.printedTexts {
      for word in text.value.words {
        let digits = word.prefix { $0.isNumber || $0 == "." }
        let rest = word.dropFirst(digits.count)
        if abbreviations.contains(word) || (!digits.isEmpty && abbreviations.contains(String(rest)))
        {
          report.error(at: text.path, "'\(word)' is easily misread; write it out")
        } else if word.first == ".", word.dropFirst().first?.isNumber == true {
          report.error(at: text.path, "'\(word)' needs a zero before its point")
        } else if digits.contains("."), digits.last == "0",
          rest.isEmpty || units.contains(String(rest))
        {
          report.error(
            at: text.path, "'\(word)' has a zero that can be read as a digit before the point")
        } else if !digits.isEmpty, units.contains(String(rest)) {
          report.error(at: text.path, "'\(word)' needs a space before its unit")
        }
      }
    }
  }
}
