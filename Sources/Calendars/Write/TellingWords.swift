import Courses
import Regimens

/// Words that would tell a bystander what a patient is treated for or with.
///
/// A note in a regimen may name a drug. What a drug is called stands in the regimens' full titles, so the words
/// of those, less the words of the plainer titles, are kept off a discreet calendar, and with them a short list
/// of words for the disease itself. A sentence that holds one is left out whole: half a sentence would mislead.
struct TellingWords: Sendable {
  /// Beginnings of words for the disease and its treatment.
  private static let disease = [
    "adenocarcinom", "bone", "cancer", "carcinom", "chemo", "haematolog", "hematolog", "hospice",
    "leukaemi", "leukemi", "lymphom", "malignan", "melanom", "metasta", "myelom", "neoplas",
    "oncolog", "palliat", "radiat", "radioact", "radioisotop", "radionuclid", "radiopharm",
    "radiother", "sarcom", "skelet", "tumor", "tumour", "urin",
  ]
  /// How a treatment is given, which a discreet calendar does not say.
  private static let ways: Set<String> = ["infusion", "injection"]
  /// Words of titles that tell nothing.
  private static let common: Set<String> = [
    "after", "agent", "before", "blood", "check", "clinic", "course", "daily", "days", "dose",
    "doses", "during", "each", "every", "examination", "first", "from", "hospital", "infusion",
    "injection", "last", "level", "month", "monthly", "months", "mouth", "review", "tablet",
    "tablets", "test", "treatment", "visit", "week", "weekly", "weeks", "with", "your",
  ]

  private let drugs: Set<String>
  /// Notes come back in entry after entry, so each is looked through once.
  private var reviewed: [String: String] = [:]

  /// Gathers what must not be said of the entries of a calendar.
  ///
  /// What the plain titles say may be said in a plain calendar, and not in a discreet one.
  init(of entries: [CalendarEntry], detail: Detail) {
    let isDiscreet = detail == .discreet
    var telling: Set<String> = isDiscreet ? Self.ways : []
    var plain = isDiscreet ? Self.common.subtracting(Self.ways) : Self.common
    var seen: Set<String> = []
    var notes: Set<String> = []
    for entry in entries {
      let visit = entry.history.visit
      let titles = visit.titles
      let dose = visit.doseText
      if let note = visit.patientNote { notes.insert(note) }
      if let note = visit.staffNote { notes.insert(note) }
      if seen.insert(titles.full).inserted { telling.formUnion(Self.words(of: titles.full)) }
      if seen.insert(titles.plain).inserted {
        if isDiscreet {
          telling.formUnion(Self.words(of: titles.plain))
        } else {
          plain.formUnion(Self.words(of: titles.plain))
        }
      }
      if seen.insert(titles.discreet).inserted { plain.formUnion(Self.words(of: titles.discreet)) }
      if seen.insert(dose).inserted { telling.formUnion(Self.words(of: dose)) }
    }
    drugs = telling.subtracting(plain)
    for note in notes { reviewed[note] = reviewedText(note) }
  }

  /// The sentences of a text that tell nothing, joined again.
  func harmless(_ text: String) -> String { reviewed[text] ?? reviewedText(text) }

  private func reviewedText(_ text: String) -> String {
    Self.parts(of: text, at: ".!?").filter { !isTelling($0) }.joined(separator: " ")
  }

  /// The comma-separated parts of an address that tell nothing; nil when none is left.
  func harmless(location: String) -> String? {
    let kept = location.split(separator: ",").map(Self.trimmed).filter { !isTelling($0) }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  private func isTelling(_ text: String) -> Bool {
    Self.words(of: text).contains { word in
      drugs.contains { word.hasPrefix($0) || (word.count >= 6 && $0.hasPrefix(word)) }
        || Self.disease.contains { word.hasPrefix($0) }
    }
  }

  /// Words of four letters or more, in small letters.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 }.map(String.init)
  }

  /// Sentences with their closing mark; a mark inside a number or word does not end one.
  private static func parts(of text: String, at marks: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isEnd = false
    for character in text {
      if isEnd, character.isWhitespace {
        parts.append(part)
        part = ""
      }
      isEnd = marks.contains(character)
      part.append(character)
    }
    parts.append(part)
    return parts.map { trimmed($0[...]) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
