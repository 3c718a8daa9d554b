import Quantities
import CivilTime

extension RegimenCheck {
  /// Title and dates are written apart and read together; where they differ one of them is wrong.
  static let companionFigures = RegimenCheck(
    id: "companion.figures",
    demand: "The lengths of time a companion's title states are lengths of its own dates."
  ) { regimen, report in
    for part in regimen.companionParts {
      if case .times(let times) = part.value.timing {
        for title in part.value.titles.parts(at: "\(part.path).titles") {
          for figure in title.value.statedFigures {
            guard let count = figure.whole, let unit = figure.minutes,
              !times.contains(where: { abs($0.value) == count * unit })
            else { continue }
            report.error(
              at: title.path, "the title says '\(figure.number) \(figure.unit)', the times do not")
          }
        }
      }
      let lengths = part.value.timing.lengths
      guard !lengths.isEmpty else { continue }
      for title in part.value.titles.parts(at: "\(part.path).titles") {
        for figure in title.value.statedFigures {
          guard let count = figure.whole, let stated = figure.civilLength(count) else { continue }
          if !lengths.contains(where: { $0.agrees(with: stated) }) {
            report.error(
              at: title.path, "the title says '\(figure.number) \(figure.unit)', the dates do not")
          }
        }
      }
    }
  }
}

extension Companion.Timing {
  /// Every length of time in the dates, and from the first to the last of them.
  fileprivate var lengths: [CivilInterval] {
    switch self {
    case .window(let earliest, let target, let latest):
      [earliest.value, target.value, latest.value]
        + [.days(latest.value.nominalDays - earliest.value.nominalDays)]
    case .period(let from, .afterAnchor(let to)):
      [
        from.value, to.value, .days(to.value.nominalDays - from.value.nominalDays),
        .days(to.value.nominalDays - from.value.nominalDays + 1),
      ]
    case .period(let from, .afterCourse(let to)): [from.value] + (to.map { [$0.value] } ?? [])
    case .repeating(let first, let every, let late, let until):
      [first.value, every.value, every.value.adding(late.value)] + (until.map { [$0.value] } ?? [])
    case .times, .clinicLead: []
    }
  }
}

extension StatedFigure {
  /// Minutes of one of its unit, where that is a unit of the clock.
  fileprivate var minutes: Int? {
    switch unit {
    case "min", "minute", "minutes": 1
    case "h", "hour", "hours": 60
    default: nil
    }
  }

  fileprivate func civilLength(_ count: Int) -> CivilInterval? {
    switch unit {
    case "day", "days": .days(count)
    case "week", "weeks": .weeks(count)
    case "month", "months": .months(count)
    case "year", "years": .months(12 * count)
    default: nil
    }
  }
}

extension CivilInterval {
  fileprivate func adding(_ other: CivilInterval) -> CivilInterval {
    CivilInterval(months: months + other.months, days: days + other.days)
  }

  /// Whether both are one length, whatever side of the anchor.
  fileprivate func agrees(with other: CivilInterval) -> Bool {
    abs(months) == other.months && abs(days) == other.days
  }
}
