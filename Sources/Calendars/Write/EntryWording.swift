import CivilTime
import Courses
import Regimens

/// What an entry says, by how much its reader may see.
struct EntryWording: Sendable {
  let visit: Visit
  let showing: Showing
  let request: CalendarRequest
  let words: TellingWords

  private var isStaffFull: Bool { request.audience == .staff && request.detail == .full }

  /// One line: title, place in the series, and for staff the dose and the patient.
  var summary: String {
    var text =
      switch request.detail {
      case .discreet: visit.titles.discreet
      case .plain: visit.titles.plain
      case .full: visit.titles.full
      }
    if case .dose(let number, let total?) = visit.role, total > 1 {
      text += " \(number) of \(total)"
    }
    if isStaffFull {
      if !visit.doseText.isEmpty { text += ", \(visit.doseText)" }
      if let label = request.patientLabel { text = "\(label): \(text)" }
    }
    switch showing {
    case .cancelled: return "Cancelled: \(text)"
    case .live where visit.awaitsTime: return "\(text) (time will follow)"
    case .live, .past: return text
    }
  }

  /// What to know, to bring and to do, a paragraph each; empty when there is nothing to say.
  var description: String {
    var lines: [String] = []
    switch showing {
    case .cancelled:
      lines.append(
        visit.takesPlace
          ? "This appointment is off. The clinic gives a new date if there is one. You can delete this "
            + "entry."
          : "This reminder no longer applies. You can delete this entry.")
    case .live:
      if visit.awaitsTime, visit.minutesFromTreatment == nil {
        lines.append("Planned for this day; the time will follow.")
      }
      if let offset { lines.append(offset) }
      lines += booking
      lines += notes
    case .past: break
    }
    if isStaffFull { lines += staffLines }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var booking: [String] {
    var lines: [String] = []
    if case .check(_, .dental, _) = visit.role {
      lines.append("Please book this with the dentist yourself.")
      if let window = visit.window, window.days > 1 {
        lines.append("Any day from \(spoken(window.first)) to \(spoken(window.last)) will do.")
      }
    }
    if visit.isOpenEnded {
      lines.append("The last day is not set yet; the clinic will say when this ends.")
    }
    if visit.time != nil, visit.lastDate > visit.date {
      lines.append("Every day until \(spoken(visit.lastDate)).")
    }
    return lines
  }

  /// How long before or after the treatment, in words that tell nothing of it.
  private var offset: String? {
    guard let minutes = visit.minutesFromTreatment else { return nil }
    let length = Self.length(abs(minutes))
    let side = minutes < 0 ? "before" : "after"
    return visit.time == nil
      ? "\(length) \(side) your treatment. Its hour is not set yet; the time follows with it."
      : "\(length) \(side) your treatment."
  }

  private static func length(_ minutes: Int) -> String {
    func words(_ count: Int, _ unit: String) -> String {
      "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
    return minutes.isMultiple(of: 60) ? words(minutes / 60, "hour") : words(minutes, "minute")
  }

  /// The regimen's notes.
  ///
  /// A dose's note and that of a precaution speak of the treatment and of private things, and those for staff of
  /// medicine, so a discreet calendar goes without them.
  private var notes: [String] {
    let staffNote = request.audience == .staff ? visit.staffNote : nil
    switch request.detail {
    case .full: return [visit.patientNote, staffNote].compactMap { $0 }
    case .plain: return [visit.patientNote, staffNote].compactMap { $0 }.map(words.harmless)
    case .discreet:
      guard case .check(_, let kind, _) = visit.role, let note = visit.patientNote else {
        return []
      }
      return [kind == .precaution ? TellingWords.pointer : words.harmless(note)]
    }
  }

  private var staffLines: [String] {
    var lines: [String] = []
    if let label = request.patientLabel { lines.append("Patient: \(label)") }
    if !visit.doseText.isEmpty { lines.append("Dose: \(visit.doseText)") }
    if showing == .cancelled, !visit.reason.isEmpty { lines.append("Reason: \(visit.reason)") }
    return lines
  }

  /// A date as people say it, the same in every locale.
  private func spoken(_ day: CivilDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
  }
}
