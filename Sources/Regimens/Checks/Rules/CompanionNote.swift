extension RegimenCheck {
  /// A patient who has to come or to do something is told what to bring or do.
  static let companionNote = RegimenCheck(
    id: "companion.note",
    demand: "A patient who has to come or to do something is told what to bring or do."
  ) { regimen, report in
    for part in regimen.companionParts {
      let isForPatient = part.value.kind != .order
      let isCheckByStaff =
        part.value.staffNote != nil && [.scan, .advice].contains(part.value.kind)
      if isForPatient, !isCheckByStaff, part.value.patientNote == nil {
        report.error(at: part.path, "add a 'note' that says what the patient brings or does")
      }
    }
  }
}
