import CivilTime
import Quantities
import Regimens

extension PlanDraft {
  /// By how much a fraction series is drawn out.
  struct Overrun {
    let message: String
    let facts: [String]
    let citations: [String]
    let isTooLong: Bool
  }

  /// What is worth knowing of a fraction series: what was delivered, and what draws it out.
  mutating func reportFractions() {
    guard let last = lastFraction else { return }
    reportDelivered(last)
    reportLeftOut(last)
    reportSameDay()
    reportHoursApart()
    reportClosures(last)
    guard let overrun = overrun(), next == nil || !overrun.isTooLong else { return }
    note(
      overrun.isTooLong ? .warn : .info, "fractions.overrun", overrun.message,
      facts: overrun.facts, citations: overrun.citations, date: last.date)
  }

  /// The last occurrence, where it belongs to a series of fractions.
  private var lastFraction: Placement? {
    guard let last = placements.last(where: { !$0.isOmitted }),
      case .fractions = basis.regimen.phases[last.slot.phase].rhythm
    else { return nil }
    return last
  }

  /// The overrun of the series, where it ends later than planned or closures alone draw it out too long.
  func overrun() -> Overrun? {
    guard state.ceased == nil, let last = lastFraction, let planned = plannedEnd(basis.calendar),
      let unbroken = plannedEnd(basis.calendar.withoutClosures)
    else { return nil }
    let longest = basis.regimen.phases[last.slot.phase].longestOverrun
    func isTooLong(_ day: CivilDate, beyond end: CivilDate) -> Bool {
      longest.map { day > end.adding($0.value) } ?? false
    }
    let word = basis.regimen.kind.occurrenceWord
    if last.date > planned {
      let days = last.date - planned
      return Overrun(
        message:
          "the last \(word) moves from \(planned) to \(last.date): the overall time is \(days) d "
          + "longer",
        facts: ["planned end \(planned)"] + moved(through: last.date),
        citations: longest?.citations ?? [],
        isTooLong: isTooLong(last.date, beyond: planned)
          || isTooLong(planned, beyond: unbroken))
    }
    guard isTooLong(planned, beyond: unbroken) else { return nil }
    return Overrun(
      message:
        "closed days move the last \(word) from \(unbroken) to \(planned): the overall time is "
        + "\(planned - unbroken) d longer",
      facts: closedDays(through: planned), citations: longest?.citations ?? [], isTooLong: true)
  }

  /// How far closed days alone draw the series out, whether or not it may be.
  private mutating func reportClosures(_ last: Placement) {
    guard state.ceased == nil, let planned = plannedEnd(basis.calendar),
      let unbroken = plannedEnd(basis.calendar.withoutClosures), planned > unbroken
    else { return }
    note(
      .info, "fractions.closures",
      "closed days move the planned end from \(unbroken) to \(planned): the overall time is "
        + "\(planned - unbroken) d longer", facts: closedDays(through: planned), date: planned)
  }

  private func closedDays(through last: CivilDate) -> [String] {
    basis.calendar.closures(from: course.order.start, through: last).map {
      "\($0.day) closed (\($0.reason))"
    }
  }

  /// What the ledger says of fractions that were not given when they were planned.
  private func moved(through last: CivilDate) -> [String] {
    let word = basis.regimen.kind.occurrenceWord
    let facts = state.records.sorted { $0.key < $1.key }.compactMap { number, record -> String? in
      switch record {
      case .missed(let day): "\(word) \(number) missed, recorded \(day)"
      case .deferred(let day, let reason): "\(word) \(number) deferred to \(day): \(reason)"
      case .given, .omitted, .booked: nil
      }
    }
    return facts + closedDays(through: last)
  }

  /// Where the series would have ended with nothing missed, on a calendar.
  private func plannedEnd(_ calendar: WorkingCalendar) -> CivilDate? {
    let untouched = CourseState(course: course, basis: basis, ledger: [])
    var timeline = Timeline(course: course, basis: basis, state: untouched, calendar: calendar)
    var end: CivilDate?
    while let placement = timeline.next(), placement.slot.number <= Planner.mostOccurrences {
      end = placement.date
    }
    return end
  }

  /// Planned and delivered, in fractions, sessions and dose, apart.
  private mutating func reportDelivered(_ last: Placement) {
    let given = placements.filter(\.isGiven)
    guard !given.isEmpty, let total, total > 1 else { return }
    let coming = placements.filter(\.isPending)
    let sessions = Set(given.map(\.date)).count
    var words =
      "\(given.count) of \(total) fractions delivered in \(Self.count(sessions, "session"))"
    if let delivered = dose(of: given.map(\.slot.number)),
      let planned = prescribed.flatMap({ try? $0.value * Exact(total) })
    {
      words += ", \(delivered) of \(Quantity(planned, .gray)) (physics must verify)"
    }
    if state.ceased == nil, !coming.isEmpty {
      words +=
        "; \(coming.count) to come in "
        + Self.count(Set(coming.map(\.date)).count, "session") + ", the last on \(last.date)"
    }
    note(.info, "fractions.delivered", words, date: given.last?.date)
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  /// The dose of one fraction by the regimen, in Gy.
  private var prescribed: Quantity? {
    guard basis.regimen.doses.count == 1, let rule = basis.regimen.doses.values.first,
      case .flat(let amount) = rule.basis
    else { return nil }
    return try? amount.value.converted(to: .gray)
  }

  /// The sum of what was given, as recorded or else as prescribed.
  private func dose(of numbers: [Int]) -> Quantity? {
    var sum = Quantity(Exact(0), .gray)
    for number in numbers {
      var amount = prescribed
      if case .given(_, let recorded?)? = state.records[number] { amount = recorded }
      guard let amount, let next = try? sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }

  /// A fraction left out is lost to the total; nobody adds it silently.
  private mutating func reportLeftOut(_ last: Placement) {
    let left = placements.filter(\.isOmitted).map(\.slot.number)
    guard let total, !left.isEmpty, state.ceased == nil else { return }
    note(
      .warn, "fractions.left-out",
      "\(left.map { "fraction \($0)" }.joined(separator: ", ")) left out: "
        + "\(total - left.count) of \(total) fractions remain; compensation is the prescriber's decision "
        + "(physics must verify)", date: last.date)
  }

  /// Two fractions of one day: only where prescribed, and so many hours apart.
  private mutating func reportSameDay() {
    let given = placements.filter(\.isGiven)
    for (one, other) in zip(given, given.dropFirst()) where one.date == other.date {
      let pair = "\(name(one.slot.number)) and \(other.slot.number) were both given on \(one.date)"
      guard let hours = hoursApart(other), isTwiceDaily(other) else {
        note(
          .warn, "fractions.same-day", "\(pair): this regimen gives one a day",
          occurrence: other.slot.number, date: other.date)
        continue
      }
      guard let first = state.givenAt[one.slot.number],
        let second = state.givenAt[other.slot.number]
      else {
        note(
          .info, "fractions.hours-apart",
          "\(pair) without their times: they must be \(hours.value) h apart",
          citations: hours.citations, occurrence: other.slot.number, date: other.date)
        continue
      }
      guard abs(second.minutes - first.minutes) < hours.value * 60 else { continue }
      note(
        .warn, "fractions.hours-apart",
        "\(pair), less than \(hours.value) h apart", facts: ["\(first)", "\(second)"],
        citations: hours.citations, occurrence: other.slot.number, date: other.date)
    }
  }

  /// Fractions given on days that follow each other, with fewer hours between them than the regimen asks for.
  private mutating func reportHoursApart() {
    let given = placements.filter(\.isGiven)
    for (one, other) in zip(given, given.dropFirst()) where one.date < other.date {
      guard let hours = hoursApart(other), let first = state.givenAt[one.slot.number],
        let second = state.givenAt[other.slot.number],
        Self.minutes(from: one.date, first, to: other.date, second) < hours.value * 60
      else { continue }
      note(
        .warn, "fractions.hours-apart",
        "\(name(one.slot.number)) was given on \(one.date) at \(first) and \(other.slot.number) on "
          + "\(other.date) at \(second), less than \(hours.value) h apart",
        facts: ["\(one.date) \(first)", "\(other.date) \(second)"],
        citations: hours.citations, occurrence: other.slot.number, date: other.date)
    }
  }

  /// The minutes between two times of the clinic's day.
  static func minutes(
    from one: CivilDate, _ first: TimeOfDay, to other: CivilDate, _ second: TimeOfDay
  ) -> Int { abs((other - one) * 1_440 + second.minutes - first.minutes) }

  /// How many hours lie between two fractions that follow each other, where the regimen says.
  func hoursApart(_ placement: Placement) -> Cited<Int>? {
    switch basis.regimen.phases[placement.slot.phase].rhythm {
    case .fractions(_, .twiceDaily(let hours)): hours
    case .fractions(_, .everySecondDay(let hours)): hours
    case .fractions, .cycles, .onRequest, .once: nil
    }
  }

  private func isTwiceDaily(_ placement: Placement) -> Bool {
    if case .fractions(_, .twiceDaily) = basis.regimen.phases[placement.slot.phase].rhythm {
      return true
    }
    return false
  }
}
