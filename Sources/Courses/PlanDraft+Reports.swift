import CivilTime
import Regimens

extension PlanDraft {
  /// The last dose given, where it came too early or late.
  mutating func reportLateGiven() {
    guard let last = placements.last(where: { $0.status == .given }), let previous = last.previous
    else { return }
    let number = last.slot.number
    let phase = regimen.phases[last.slot.phase]
    if last.date < last.earliest {
      raise(
        .warn, "window.given-early",
        "\(name(number)) was given on \(last.date), before its earliest day \(last.earliest)",
        facts: ["occurrence before: \(previous)"],
        citations: phase.window?.earliest.citations ?? [], occurrence: number, date: last.date)
    } else if let latest = last.latest, last.date > latest {
      raise(
        .warn, "window.given-late",
        "\(name(number)) was given on \(last.date), \(last.date - previous) d after the one before "
          + "and \(last.date - last.target) d after its target; later dates follow it",
        facts: ["target \(last.target)", "latest day without comment \(latest)"],
        citations: windowCitations(last), occurrence: number, date: last.date)
    }
  }

  /// A fraction series that ends later than ordered: by how much, and whether a person must decide.
  mutating func reportOverrun() {
    guard let last = placements.last,
      case .fractions = regimen.phases[last.slot.phase].rhythm, let planned = plannedEnd(),
      last.date > planned
    else { return }
    let phase = regimen.phases[last.slot.phase]
    let days = last.date - planned
    let tooLong = phase.longestOverrun.map { last.date > planned.adding($0.value) } ?? false
    raise(
      tooLong ? .warn : .info, "fractions.overrun",
      "the last fraction moves from \(planned) to \(last.date): the overall time is \(days) d longer",
      facts: ["planned end \(planned)"], citations: phase.longestOverrun?.citations ?? [],
      date: last.date)
  }

  /// Where the series would have ended with nothing missed.
  private func plannedEnd() -> CivilDate? {
    let untouched = Course(
      id: course.id, patient: course.patient, regimen: course.regimen, order: course.order, ledger: [])
    var timeline = Timeline(
      course: untouched, regimen: regimen, state: CourseState(course: untouched, asOf: asOf),
      calendar: calendar)
    var end: CivilDate?
    while let placement = timeline.next(), placement.slot.number <= Planner.mostOccurrences {
      end = placement.date
    }
    return end
  }

  /// When a treatment on request may be repeated.
  mutating func reportRepeat() {
    guard let last = placements.last, case .onRequest(let most) = regimen.phases[last.slot.phase].rhythm,
      let window = regimen.phases[last.slot.phase].window
    else { return }
    if let most, placements.count > most.value {
      raise(
        .stop, "count.most", "\(placements.count) doses are requested; at most \(most.value)",
        citations: most.citations, occurrence: last.slot.number, date: last.date)
    }
    guard last.status == .given,
      let day = window.earliest.value.day(previous: last.date, target: last.date)
    else { return }
    raise(
      .info, "repeat.earliest", "a further dose may be requested for \(day) or later",
      facts: ["last dose \(last.date)"], citations: window.earliest.citations, date: day)
  }

  /// Facts that concern the course as a whole.
  mutating func reportEvents() {
    if let ceased = state.ceased {
      raise(
        .info, "course.ceased", "the course ended on \(ceased.on): \(ceased.reason)",
        date: ceased.on)
    }
  }
}
