package import Regimens

/// What all visits of one kind have in common: words, place and minutes.
///
/// One sheet is made for each phase and companion of a plan and shared by reference, because the plans of
/// a clinic hold millions of visits. It never changes; two sheets are equal when they say the same.
package final class VisitSheet: Hashable, Sendable {
  /// What the visits are.
  package enum Subject: Hashable, Sendable {
    case dose
    case check(companion: String, kind: Companion.Kind)
  }

  /// First part of the visits' keys.
  let stem: String
  let subject: Subject
  let minutes: Int
  let titles: Titles
  let patientNote: String?
  let staffNote: String?
  let place: Occupancy.Place?
  /// Whether staff alone have to do with it.
  let isForStaff: Bool

  init(
    stem: String, subject: Subject, minutes: Int, titles: Titles, patientNote: String?,
    staffNote: String?, place: Occupancy.Place?, isForStaff: Bool = false
  ) {
    self.stem = stem
    self.subject = subject
    self.minutes = minutes
    self.titles = titles
    self.patientNote = patientNote
    self.staffNote = staffNote
    self.place = place
    self.isForStaff = isForStaff
  }

  package static func == (left: VisitSheet, right: VisitSheet) -> Bool {
    left === right
      || (left.stem == right.stem && left.subject == right.subject
        && left.minutes == right.minutes && left.titles == right.titles
        && left.patientNote == right.patientNote && left.staffNote == right.staffNote
        && left.place == right.place && left.isForStaff == right.isForStaff)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(stem)
    hasher.combine(subject)
    hasher.combine(minutes)
    hasher.combine(titles)
  }
}
