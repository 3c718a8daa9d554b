import Quantities

extension RegimenCheck {
  /// Observation and pharmacy stand beside the booked minutes.
  static let visitTime = RegimenCheck(
    id: "visit.time",
    demand: "The booked minutes hold the nurse's time and the infusion, in steps of 5, "
      + "and little more."
  ) { regimen, report in
    guard let visit = regimen.occupancy else { return }
    for (key, minutes) in [
      ("booked", visit.booked.value), ("nurse-start", visit.nurseStart.value),
      ("nurse-end", visit.nurseEnd.value), ("lead-in", visit.leadIn?.value ?? 0),
      ("observation", visit.observation.value),
      ("pharmacy", visit.pharmacy.value),
    ] where !minutes.isMultiple(of: 5) {
      report.error(at: "visit.\(key)", "\(minutes) is not a multiple of 5 minutes")
    }
    let infusions = regimen.doses.values.flatMap { rule -> [Int] in
      var times = [rule.minimumInfusion]
      for case .amount(let dose) in (rule.bands?.bands ?? []).map(\.outcome) {
        times.append(dose.minimumInfusion)
      }
      return times.compactMap { $0.map { Int($0.value.value.approximate) } }
    }
    let before = max(visit.nurseStart.value, visit.leadIn?.value ?? 0)
    let needed = before + visit.nurseEnd.value + (infusions.max() ?? 0)
    if visit.booked.value < max(needed, 5) {
      report.error(
        at: "visit.booked",
        "\(visit.booked.value) min do not hold the \(needed) min of nurse and infusion")
    }
    let most = regimen.kind == .procedure ? 480 : max(3 * needed, 120)
    if visit.booked.value > most {
      report.warning(
        at: "visit.booked", "\(visit.booked.value) min are long for \(needed) min of work")
    }
    if max(visit.observation.value, visit.pharmacy.value) > 240 {
      report.warning(at: "visit", "more than 4 hours of observation or pharmacy are unusual")
    }
  }
}
