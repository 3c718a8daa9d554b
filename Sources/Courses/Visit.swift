package import CivilTime
package import Regimens

/// An occurrence or a check with its date, window, state and the reason for each.
package struct Visit: Hashable, Sendable {
  /// What the visit is.
  package enum Role: Hashable, Sendable {
    /// The n-th of `of` occurrences; `of` is nil while the course runs until stopped.
    case dose(number: Int, of: Int?)
    /// A companion: its id and kind, and the occurrence it belongs to where it has one.
    case check(companion: String, kind: Companion.Kind, occurrence: Int?)
  }

  /// Where a visit stands.
  package enum State: String, CaseIterable, Sendable, Hashable {
    case planned
    case booked
    case overdue
    case held
    case stopped
    case done
    case omitted
    case cancelled

    /// Whether an appointment in this state belongs in a calendar as a live entry.
    package var isLive: Bool { self == .planned || self == .booked || self == .overdue }
  }

  /// Numbers that tell a visit from the others of its sheet; zero where it has none.
  struct Numbers: Hashable, Sendable {
    /// First and second number of the key.
    var first: Int32 = 0
    var second: Int32 = 0
    /// Occurrence and total of the course.
    var occurrence: Int32 = 0
    var total: Int32 = 0
  }

  let sheet: VisitSheet
  let numbers: Numbers
  package let date: CivilDate
  /// The last day of a block of daily doses or of an all-day period; equals `date` otherwise.
  package let lastDate: CivilDate
  /// Set only when booked.
  package let time: TimeOfDay?
  /// Earliest and latest day; nil where no window applies.
  package let window: DateSpan?
  package let state: State
  /// Why it stands so, in a few words; empty when planned without comment.
  package let reason: String
  let dose: VisitDose?
  /// Whether it is a period whose end is not known yet; `lastDate` is then as far as the plan reaches.
  package let isOpenEnded: Bool
  /// Why this date, as data; kept small, because the plans of a clinic hold millions of them.
  package let origin: Trace

  init(
    sheet: VisitSheet, numbers: Numbers, date: CivilDate, lastDate: CivilDate, time: TimeOfDay?,
    window: DateSpan?, state: State, reason: String, dose: VisitDose?, isOpenEnded: Bool = false,
    origin: Trace
  ) {
    self.sheet = sheet
    self.numbers = numbers
    self.date = date
    self.lastDate = lastDate
    self.time = time
    self.window = window
    self.state = state
    self.reason = reason
    self.dose = dose
    self.isOpenEnded = isOpenEnded
    self.origin = origin
  }
}

extension Visit {
  /// Stable for the life of the occurrence within its course, for example `dose-3` or
  /// `dental-review-2`.
  package var key: String {
    if numbers.first == 0 { return sheet.stem }
    if numbers.second == 0 { return "\(sheet.stem)-\(numbers.first)" }
    return "\(sheet.stem)-\(numbers.first)-\(numbers.second)"
  }

  package var role: Role {
    switch sheet.subject {
    case .dose:
      .dose(
        number: Int(numbers.occurrence), of: numbers.total == 0 ? nil : Int(numbers.total))
    case .check(let companion, let kind):
      .check(
        companion: companion, kind: kind,
        occurrence: numbers.occurrence == 0 ? nil : Int(numbers.occurrence))
    }
  }

  /// Minutes to book; zero when it takes no appointment.
  package var minutes: Int { sheet.minutes }
  package var titles: Titles { sheet.titles }
  /// What the patient should bring or do.
  package var patientNote: String? { sheet.patientNote }
  package var staffNote: String? { sheet.staffNote }
  package var place: Occupancy.Place? { sheet.place }
  /// Whether staff alone have to do with it, as with an order of supplies or an injection at the clinic.
  package var isForStaff: Bool { sheet.isForStaff }
  /// Minutes from the start of its treatment, negative before it; nil for what is not timed so.
  package var minutesFromTreatment: Int? {
    if case .minutes(let minutes, _, _) = origin.anchor { minutes } else { nil }
  }
  /// The dose as a nurse reads it, empty for a check.
  package var doseText: String { dose?.text ?? "" }
  /// How the dose was found.
  package var working: [String] { dose?.working ?? [] }
  /// Why this date, in sentences.
  package var trace: [String] { origin.lines }

  /// Gathers a visit from its parts.
  package init(
    key: String, role: Role, date: CivilDate, lastDate: CivilDate, time: TimeOfDay?, minutes: Int,
    window: DateSpan?, state: State, reason: String, doseText: String, working: [String],
    titles: Titles, patientNote: String?, staffNote: String?, place: Occupancy.Place?,
    isForStaff: Bool = false, isOpenEnded: Bool = false, origin: Trace
  ) {
    let subject: VisitSheet.Subject
    var numbers = Numbers()
    var isOrder = false
    switch role {
    case .dose(let number, let total):
      subject = .dose
      numbers.occurrence = Int32(clamping: number)
      numbers.total = Int32(clamping: total ?? 0)
    case .check(let companion, let kind, let occurrence):
      subject = .check(companion: companion, kind: kind)
      isOrder = kind == .order
      numbers.occurrence = Int32(clamping: occurrence ?? 0)
    }
    self.init(
      sheet: VisitSheet(
        stem: key, subject: subject, minutes: minutes, titles: titles, patientNote: patientNote,
        staffNote: staffNote, place: place, isForStaff: isForStaff || isOrder),
      numbers: numbers, date: date, lastDate: lastDate, time: time, window: window, state: state,
      reason: reason,
      dose: doseText.isEmpty && working.isEmpty ? nil : VisitDose(text: doseText, working: working),
      isOpenEnded: isOpenEnded, origin: origin)
  }
}
