import CivilTime

extension RegimenCheck {
  /// A rule for a day names a day of the cycle, says something, and leaves room for the next
  /// day.
  static let dayRuleDay = RegimenCheck(
    id: "day-rule.day",
    demand: "A rule for a day names a day of the cycle, says something, and leaves room "
      + "for the next day."
  ) { regimen, report in
    for part in regimen.phaseParts {
      guard case .cycles(let length, let days, _) = part.value.rhythm else { continue }
      let firsts = days.value.map(\.first)
      for (day, rule) in part.value.dayRules.sorted(by: { $0.key < $1.key }) {
        let path = "\(part.path).day-rules.\(day)"
        guard let index = firsts.firstIndex(of: day) else {
          report.error(at: path, "day \(day) is not a day of the cycle")
          continue
        }
        let isLast = index + 1 == firsts.count
        let after =
          (isLast ? length.value.nominalDays + (firsts.first ?? 1) : firsts[index + 1]) - day
        let before =
          index == 0
          ? length.value.nominalDays + day - (firsts.last ?? day) : day - firsts[index - 1]
        for (key, interval, most) in [
          ("earliest", rule.earliest, before), ("omit-beyond", rule.omitBeyond, after),
          ("next-cycle-after", rule.nextCycleAfter, length.value.nominalDays),
        ] {
          guard let interval else { continue }
          if interval.value.nominalDays <= 0 || interval.value.nominalDays > most {
            report.error(
              at: "\(path).\(key)", "\(interval.value) does not lie between 1 d and \(most) d")
          }
        }
        let isEmpty = rule.earliest == nil && rule.omitBeyond == nil && rule.nextCycleAfter == nil
        if isEmpty, !rule.omitWhenMissed, !rule.lowersDoseWhenLate {
          report.error(at: path, "the rule says nothing; remove it")
        }
      }
    }
  }
}
