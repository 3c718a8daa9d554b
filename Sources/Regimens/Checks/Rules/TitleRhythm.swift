import Quantities
import CivilTime

extension RegimenCheck {
  /// The title's rhythm and number are those of the phases.
  static let titleRhythm = RegimenCheck(
    id: "title.rhythm",
    demand: "The title's rhythm and number are those of the phases."
  ) { regimen, report in
    var steps: Set<Int> = []
    var counts: Set<Int> = []
    for phase in regimen.phases {
      if case .cycles(let length, let days, let count) = phase.rhythm {
        steps.insert(length.value.nominalDays)
        if case .times(let times) = count {
          counts.formUnion([times.value, times.value * days.value.count])
        }
      }
      if let count = phase.occurrences { counts.insert(count) }
    }
    let isRepeating = regimen.phases.contains {
      if case .cycles(_, _, let count) = $0.rhythm { count != .times(Cited(1, [])) } else { false }
    }
    var stated: [Int] = []
    for figure in regimen.title.statedFigures {
      guard let number = figure.whole else { continue }
      switch figure.unit {
      case "days": stated.append(number)
      case "week", "weeks": stated.append(number * 7)
      case "month", "months": stated.append(number * 30)
      case "dose", "doses", "injection", "injections", "fractions", "cycles":
        if !counts.contains(number) {
          report.error(
            at: "title", "the title says \(number) \(figure.unit), the phases another number")
        }
      default: break
      }
    }
    if regimen.title.contains("weeks on"), stated.count == 2 { stated = [stated[0] + stated[1]] }
    for days in stated where !steps.isEmpty && !steps.contains(days) {
      report.error(at: "title", "the title states \(days) d, which is the rhythm of no phase")
    }
    let untold = steps.subtracting(stated)
    let isDaily = regimen.phases.contains(where: \.atHome)
    if isRepeating, !isDaily, regimen.kind != .externalBeam, regimen.status != .draft,
      !untold.isEmpty
    {
      report.error(at: "title", "the title does not state the rhythm of \(untold.min() ?? 0) d")
    }
  }
}
