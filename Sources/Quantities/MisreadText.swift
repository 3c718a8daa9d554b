/// Spellings that people misread, in a text that a screen, a paper or a calendar shows.
///
/// After the lists of error-prone abbreviations that hospitals keep: 1.0 is read as 10, .5 as 5, U as 0, IU as
/// IV or 10, QD as QID, and the Greek letter for micro as m.
package enum MisreadText {
  /// A word that can be misread.
  package struct Problem: Hashable, Sendable {
    /// The word, without the signs around it.
    package let word: String
    /// What is wrong with it.
    package let message: String
  }

  private static let abbreviations: Set<String> = [
    "U", "u", "IU", "QD", "QOD", "qd", "qod", "q.d.", "cc", "MS", "MSO4", "MgSO4", "HS", "BT",
    "BD", "BID", "TID", "QID", "SC", "SQ", "D/C", "µg", "μg", "mcg", "ug", "AU", "AS", "AD",
    "µg/kg", "μg/kg", "mcg/kg", "ug/kg", "x3d",
  ]

  /// Units that stand after a space.
  private static let units: Set<String> = [
    "mg", "mL", "g", "kg", "kBq", "MBq", "GBq", "Gy", "mmol", "min", "h", "d", "L", "cm", "mg/mL",
    "mg/dL", "mg/m2", "mg/m²", "m²", "kBq/kg", "MBq/kg", "kBq/mL", "MBq/mL", "mL/min", "mmol/L",
    "µmol/L", "g/dL", "g/L", "micrograms", "units",
  ]

  /// The words of a text that can be misread, each once, in alphabetical order.
  ///
  /// Signs that stand around a word, and those that join a name to its value, end it.
  package static func problems(in text: String) -> [Problem] {
    let words = Set(text.utf8.split(whereSeparator: isBreak).map { String(Substring($0)) })
    return words.sorted().compactMap { word in
      let kept = trimmed(word)
      return message(for: kept).map { Problem(word: kept, message: $0) }
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// The word without a full stop, a question mark or a quote at its ends.
  private static func trimmed(_ word: String) -> String {
    var kept = Substring(word)
    while let first = kept.first, "'".contains(first) { kept.removeFirst() }
    while let last = kept.last, ".?!'".contains(last), kept != "q.d." { kept.removeLast() }
    return String(kept)
  }

  private static func message(for word: String) -> String? {
    let digits = word.prefix { $0.isNumber || $0 == "." }
    let rest = String(word.dropFirst(digits.count))
    if abbreviations.contains(word) || (!digits.isEmpty && abbreviations.contains(rest)) {
      return "'\(word)' is easily misread; write it out"
    }
    if word.first == ".", word.dropFirst().first?.isNumber == true {
      return "'\(word)' needs a zero before its point"
    }
    // A version such as 1.0.0 has two points and is no amount.
    let points = digits.reduce(0) { $1 == "." ? $0 + 1 : $0 }
    if points == 1, digits.last == "0", rest.isEmpty || units.contains(rest) {
      return "'\(word)' has a zero that can be read as a digit before the point"
    }
    if !digits.isEmpty, units.contains(rest) { return "'\(word)' needs a space before its unit" }
    return nil
  }
}
