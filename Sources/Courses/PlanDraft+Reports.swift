import CivilTime
import Regimens

extension PlanDraft {
  /// What is worth knowing of the course beside its next occurrence.
  mutating func reportCourse() {
    reportLabel()
    reportRecords()
    reportLastGiven()
    reportFractions()
    reportRepeat()
    if let ceased = state.ceased {
      note(
        .info, "course.ceased", "the course ended on \(ceased.on): \(ceased.reason)",
        date: ceased.on)
    }
  }

  /// A regimen of another label than the clinic's: its strengths may be counted in another way.
  private mutating func reportLabel() {
    guard !basis.applies(basis.regimen.jurisdictions) else { return }
    let labels = basis.regimen.jurisdictions.map(\.rawValue).joined(separator: ", ")
    note(
      .warn, "basis.regimen.label",
      "\(basis.regimen.title) is written for labels of \(labels), and this clinic goes by another: check "
        + "the product before the first dose")
  }

  /// Entries that contradict each other or the order.
  private mutating func reportRecords() {
    for correction in state.corrections {
      note(
        .warn, "ledger.given-twice",
        "\(name(correction.number)) was recorded as given on \(correction.earlier) and again on "
          + "\(correction.later): the later entry counts; if both were given, record the number of each",
        occurrence: correction.number, date: correction.later)
    }
    if let total, state.highest > total {
      note(
        .warn, "count.beyond",
        "the ledger tells of \(name(state.highest)), but \(total) were ordered: check the number, or "
          + "have the order extended", occurrence: state.highest)
    }
  }

  /// The last dose given, where it came too early or late.
  private mutating func reportLastGiven() {
    guard let last = placements.last(where: \.isGiven), let previous = last.previous,
      previous <= last.date
    else { return }
    let number = last.slot.number
    let phase = basis.regimen.phases[last.slot.phase]
    if last.date < last.earliest {
      note(
        .warn, "window.given-early",
        "\(name(number)) was given on \(last.date), before its earliest day \(last.earliest)",
        facts: ["occurrence before: \(previous)"],
        citations: phase.window?.earliest.citations ?? [], occurrence: number, date: last.date)
    } else if let early = last.early, last.date < early {
      note(
        .warn, "window.given-early",
        "\(name(number)) was given on \(last.date), \(last.target - last.date) d before its target",
        facts: ["target \(last.target)", "first day without comment \(early)"],
        citations: phase.window?.earlyWithoutComment?.citations ?? [], occurrence: number,
        date: last.date)
    } else if let latest = last.latest, last.date > latest {
      let follows = phase.afterLate == .reanchor || phase.afterLate == .keepTotal
      note(
        .warn, "window.given-late",
        "\(name(number)) was given on \(last.date), \(last.date - previous) d after the one before "
          + "and \(last.date - last.target) d after its target"
          + (follows ? "; later dates follow it" : ""),
        facts: ["target \(last.target)", "latest day without comment \(latest)"],
        citations: lateCitations(last), occurrence: number, date: last.date)
    }
  }

  /// When a treatment on request may be repeated, and whether more is requested than may be given.
  private mutating func reportRepeat() {
    guard let last = placements.last,
      case .onRequest(let most) = basis.regimen.phases[last.slot.phase].rhythm,
      let window = basis.regimen.phases[last.slot.phase].window
    else { return }
    guard state.ceased == nil, last.isGiven,
      let day = window.earliest.value.day(previous: last.date, target: last.date),
      placements.count < most?.value ?? .max
    else { return }
    note(
      .info, "repeat.earliest",
      "a further \(basis.regimen.kind.occurrenceWord) may be requested for \(day) "
        + "or later",
      facts: ["last given \(last.date)"], citations: window.earliest.citations, date: day)
  }
}
