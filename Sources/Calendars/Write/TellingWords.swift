import Courses
import Regimens

/// Words that would tell a bystander what a patient is treated for or with.
///
/// A note in a regimen may name a drug. What a drug is called stands in the regimens' full titles, so the words
/// of those, less the words of the titles that are shown, are kept off the calendar, and with them a short list
/// of words for the disease itself. A sentence that holds one is left out whole: half a sentence would mislead.
struct TellingWords: Sendable {
  /// Beginnings of words for the disease and its treatment.
  private static let disease = [
    "adenocarcinom", "bone", "cancer", "carcinom", "chemo", "haematolog", "hematolog", "hospice",
    "leukaemi", "leukemi", "lymphom", "malignan", "melanom", "metasta", "myelom", "neoplas",
    "oncolog", "palliat", "radiat", "radioact", "radioisotop", "radionuclid", "radiopharm",
    "radiother", "sarcom", "skelet", "tumor", "tumour",
  ]
  /// Words of titles that tell nothing.
  private static let common: Set<String> = [
    "about", "after", "again", "agent", "another", "avoided", "before", "begins", "blood", "body",
    "call", "check", "children", "clinic", "consent", "consultation", "course", "daily", "date",
    "days", "dose", "doses", "drug", "during", "each", "effects", "every", "examination", "first",
    "follow", "from", "half", "health", "hospital", "hour", "hours", "household", "imaging", "last",
    "late", "least", "less", "letter", "level", "list", "medicine", "medicines", "members",
    "minutes", "month", "monthly", "months", "most", "mouth", "next", "occur", "once", "order",
    "other", "pain", "pause", "period", "phone", "plan", "planning", "preparation", "procedure",
    "pictures", "response", "review", "room", "scan", "separate", "side", "skin", "start",
    "stopped", "tablet", "tablets", "team", "test", "tests", "than", "then", "treatment", "twice",
    "until", "urgent", "visit", "week", "weekly", "weeks", "weight", "when", "while", "whole",
    "with", "without", "wound", "year", "years", "your",
  ]

  /// Stands for what is left out.
  static let pointer = "Your treatment plan says more."

  private let drugs: Set<String>
  /// Notes come back in entry after entry, so each is looked through once.
  private var reviewed: [String: String] = [:]

  /// Gathers what must not be said in a calendar of these entries.
  init(of entries: [CalendarEntry], detail: Detail) {
    var hidden: Set<String> = []
    var shown: Set<String> = []
    var notes: Set<String> = []
    for entry in entries {
      let visit = entry.history.visit
      let titles = visit.titles
      hidden.formUnion([titles.full, visit.doseText])
      shown.insert(titles.discreet)
      if detail != .discreet { shown.insert(titles.plain) }
      if let note = visit.patientNote { notes.insert(note) }
      if let note = visit.staffNote { notes.insert(note) }
    }
    drugs = Set(hidden.flatMap(Self.words)).subtracting(shown.flatMap(Self.words))
      .subtracting(Self.common)
    for note in notes { reviewed[note] = reviewedText(note) }
  }

  /// The sentences of a text that tell nothing; where any is left out, a last one says where the rest stands.
  func harmless(_ text: String) -> String { reviewed[text] ?? reviewedText(text) }

  private func reviewedText(_ text: String) -> String {
    let sentences = Self.sentences(of: text)
    let kept = sentences.filter { !isTelling($0) }
    return (kept.count < sentences.count ? kept + [Self.pointer] : kept).joined(separator: " ")
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
  private static func sentences(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isEnd = false
    for character in text {
      if isEnd, character.isWhitespace {
        parts.append(part)
        part = ""
      }
      isEnd = ".!?".contains(character)
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
