import Quantities

extension RegimenCheck {
  /// Amounts change with the patient, and a note that states one contradicts the prescription some day.
  static let textNotes = RegimenCheck(
    id: "text.notes",
    demand: "A patient gets notes, in short texts, without amounts of a drug."
  ) { regimen, report in
    if regimen.patientNotes.isEmpty {
      report.error(at: "patient-notes", "the patient is told nothing; add at least one note")
    }
    let units: Set<String> = [
      "mg", "kBq", "MBq", "GBq", "Gy", "kBq/kg", "MBq/kg", "mg/m2", "mg/m²",
    ]
    var notes = regimen.patientNotes.enumerated().map {
      Part(path: "patient-notes[\($0)]", value: $1.value)
    }
    for part in regimen.companionParts {
      if let note = part.value.patientNote {
        notes.append(Part(path: "\(part.path).note", value: note))
      }
    }
    for note in notes {
      if note.value.count > 280 {
        report.error(at: note.path, "the note is longer than 280 letters")
      }
      for figure in note.value.statedFigures where units.contains(figure.unit) {
        report.error(
          at: note.path, "'\(figure.number) \(figure.unit)' is an amount; say it without")
      }
    }
  }
}
