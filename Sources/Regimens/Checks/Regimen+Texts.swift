extension Titles {
  func parts(at path: String) -> [Part<String>] {
    [
      Part(path: "\(path).discreet", value: discreet), Part(path: "\(path).plain", value: plain),
      Part(path: "\(path).full", value: full),
    ]
  }
}

extension Regimen {
  /// Every text that a screen, a paper or a calendar may show.
  var printedTexts: [Part<String>] {
    var texts = [Part(path: "title", value: title), Part(path: "ingredient", value: ingredient)]
    texts += titles.parts(at: "titles")
    for part in doseParts {
      texts.append(Part(path: "\(part.path).agent", value: part.value.agent))
      for (index, band) in (part.value.bands?.bands ?? []).enumerated() {
        guard case .stop(let reason) = band.outcome else { continue }
        texts.append(Part(path: "\(part.path).bands.bands[\(index)].stop", value: reason.value))
      }
      for (index, band) in (part.value.childPugh?.bands ?? []).enumerated() {
        guard case .stop(let reason) = band.outcome else { continue }
        texts.append(
          Part(path: "\(part.path).child-pugh.classes[\(index)].stop", value: reason.value))
      }
    }
    if let jaw { texts.append(Part(path: "jaw.invasive-work", value: jaw.invasiveWork.value)) }
    texts += gateParts.map { Part(path: "\($0.path).title", value: $0.value.title) }
    for part in companionParts {
      texts += part.value.titles.parts(at: "\(part.path).titles")
      if let note = part.value.patientNote {
        texts.append(Part(path: "\(part.path).note", value: note))
      }
      if let note = part.value.staffNote {
        texts.append(Part(path: "\(part.path).staff-note", value: note))
      }
    }
    for (key, notes) in [
      ("contraindications", contraindications), ("patient-notes", patientNotes),
      ("staff-notes", staffNotes),
    ] {
      texts += notes.enumerated().map { Part(path: "\(key)[\($0)]", value: $1.value) }
    }
    return texts
  }
}

/// A number and the word after it, as a text states them, such as `4 mg` or `six months`.
struct StatedFigure {
  /// The number as written, and its value where it is a plain whole number or a number word.
  let number: String
  let whole: Int?
  /// The word that follows, in small letters, without a sign after it.
  let unit: String
  /// The word that stands before, in small letters.
  let before: String
}

extension String {
  private static let numberWords = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12,
  ]

  /// The words of a text, without the signs around them.
  var words: [String] {
    split(separator: " ").map { word in
      String(
        word.drop { "(,;".contains($0) }.reversed().drop { "),;.:?".contains($0) }.reversed())
    }
  }

  /// The numbers a text states, with the word that follows each.
  var statedFigures: [StatedFigure] {
    let words = words
    return words.indices.compactMap { index in
      let word = words[index]
      let isNumber = word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "." }
      let whole = Int(word) ?? Self.numberWords[word.lowercased()]
      guard isNumber || whole != nil else { return nil }
      return StatedFigure(
        number: word, whole: whole,
        unit: index + 1 < words.count ? words[index + 1] : "",
        before: index > 0 ? words[index - 1].lowercased() : "")
    }
  }
}
