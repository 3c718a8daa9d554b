import CivilTime

extension RegimenCheck {
  /// A repeat goes forward, is late by less than its own length, and ends after it began.
  static let companionRepeat = RegimenCheck(
    id: "companion.repeat",
    demand: "A repeat goes forward, is late by less than its own length, and ends after "
      + "it began."
  ) { regimen, report in
    for part in regimen.companionParts {
      guard case .repeating(let first, let every, let late, let until) = part.value.timing else {
        continue
      }
      let path = "\(part.path).repeat"
      let (start, step) = (first.value.nominalDays, every.value.nominalDays)
      if step <= 0 { report.error(at: "\(path).every", "the step must go forward") }
      if start < 0 {
        report.error(at: "\(path).first", "a repeat begins on its anchor or after it")
      }
      if late.value.nominalDays <= 0 || late.value.nominalDays > step {
        report.error(
          at: "\(path).late", "\(late.value) does not lie between nothing and \(every.value)")
      }
      if start > 4 * step {
        report.warning(
          at: "\(path).first", "\(first.value) is long beside a step of \(every.value)")
      }
      guard let until else { continue }
      if until.value.nominalDays < start + step {
        report.error(at: "\(path).until", "\(until.value) leaves no room for a second time")
      }
    }
  }
}
