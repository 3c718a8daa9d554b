import CivilTime

extension RegimenCheck {
  /// MASCC/ISOO/ASCO 2019: the examination comes before the first dose.
  static let boneDentalExam = RegimenCheck(
    id: "bone.dental-exam",
    demand: "A bone-modifying agent has a dental examination before its start that "
      + "clears the mouth."
  ) { regimen, report in
    guard regimen.kind.isBoneModifying else { return }
    let exams = regimen.companionParts.filter {
      $0.value.kind == .dental && $0.value.clears == "dental"
    }
    if exams.isEmpty {
      report.error(at: "companions", "no dental examination clears the mouth before the start")
    }
    for part in exams {
      guard case .window(_, _, let latest) = part.value.timing, part.value.anchor == .start,
        latest.value.nominalDays < 0
      else {
        report.error(at: part.path, "the examination must end before the start")
        continue
      }
    }
  }
}
