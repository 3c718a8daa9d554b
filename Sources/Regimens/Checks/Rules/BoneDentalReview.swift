import CivilTime

extension RegimenCheck {
  /// MASCC/ISOO/ASCO 2019: a routine schedule, for example every six months.
  static let boneDentalReview = RegimenCheck(
    id: "bone.dental-review",
    demand: "A bone-modifying agent has a dental review at least every six months until "
      + "its end."
  ) { regimen, report in
    guard regimen.kind.isBoneModifying else { return }
    let reviews = regimen.companionParts.filter { part in
      if case .repeating = part.value.timing { part.value.kind == .dental } else { false }
    }
    if reviews.isEmpty { report.error(at: "companions", "no dental review repeats") }
    for part in reviews {
      guard case .repeating(let first, let every, let late, let until) = part.value.timing,
        part.value.anchor == .start
      else { continue }
      if max(first.value.nominalDays, every.value.nominalDays) > 180 || until != nil {
        report.error(
          at: "\(part.path).repeat", "the review comes at least every 6 mo, until the end")
      }
      if late.value.nominalDays > 30 {
        report.error(at: "\(part.path).repeat.late", "a review is at most 1 mo late")
      }
    }
  }
}
