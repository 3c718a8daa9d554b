import CivilTime
import Courses
import Regimens

extension Scenario {
  /// The same course and clinic, every date so many days later.
  func shifted(by days: Int) -> Scenario {
    var later = self
    later.signed = signed.adding(days: days)
    later.start = start.adding(days: days)
    later.through = through.adding(days: days)
    later.carriedOver = carriedOver.map { $0.adding(days: days) }
    later.ledger = ledger.map { entry in
      LedgerEntry(
        recorded: entry.recorded.adding(days: days), on: entry.on.adding(days: days),
        fact: entry.fact.shifted(by: days), by: entry.by, note: entry.note)
    }
    later.closures = Dictionary(
      uniqueKeysWithValues: closures.map { ($0.key.adding(days: days), $0.value) })
    return later
  }
}

extension Fact {
  fileprivate func shifted(by days: Int) -> Fact {
    switch self {
    case .deferred(let number, let day, let reason):
      .deferred(occurrence: number, to: day.adding(days: days), reason: reason)
    case .booked(let number, let day, let time):
      .booked(occurrence: number, day: day.adding(days: days), time: time)
    case .requested(let day): .requested(day: day.adding(days: days))
    default: self
    }
  }
}

extension Regimen {
  /// Whether a rhythm counts in calendar months, whose lengths differ from year to year.
  var countsInMonths: Bool {
    phases.contains { phase in
      if case .cycles(let length, _, _) = phase.rhythm { length.value.months != 0 } else { false }
    }
  }

  /// The same regimen without companions that count in calendar months.
  func withoutMonths() -> Regimen {
    let kept = companions.filter { companion in
      let intervals: [CivilInterval] =
        switch companion.timing {
        case .window(let earliest, let target, let latest):
          [earliest.value, target.value, latest.value]
        case .period(let from, .afterAnchor(let to)): [from.value, to.value]
        case .period(let from, .afterCourse(let to)): [from.value] + (to.map { [$0.value] } ?? [])
        case .repeating(let first, let every, let late, let until):
          [first.value, every.value, late.value] + (until.map { [$0.value] } ?? [])
        case .times, .clinicLead: []
        }
      return intervals.allSatisfy { $0.months == 0 }
    }
    return Regimen(
      id: id, version: version, status: status, title: title, kind: kind, ingredient: ingredient,
      titles: titles, phases: phases, doses: doses, gates: gates, companions: kept,
      occupancy: occupancy, contraindications: contraindications, patientNotes: patientNotes,
      staffNotes: staffNotes, sources: sources, canonicalForm: canonicalForm)
  }
}
