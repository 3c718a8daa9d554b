package import Courses

/// One visit to put into a calendar, with the course it belongs to.
package struct CalendarEntry: Hashable, Sendable {
  /// The course's id; part of the entry's UID.
  package let course: String
  package let history: VisitHistory

  /// Joins a visit to its course.
  package init(course: String, history: VisitHistory) {
    self.course = course
    self.history = history
  }
}

/// Everything the calendar of one patient is made from; the same request gives the same bytes.
package struct CalendarRequest: Hashable, Sendable {
  /// The patient's id; it goes into UIDs as a hash only.
  package let patient: String
  /// What staff call the patient; written only for staff with ``Detail/full``.
  package let patientLabel: String?
  package let entries: [CalendarEntry]
  package let clinic: ClinicProfile
  package let detail: Detail
  package let audience: Audience

  /// Asks for a calendar.
  package init(
    patient: String, patientLabel: String? = nil, entries: [CalendarEntry], clinic: ClinicProfile,
    detail: Detail, audience: Audience
  ) {
    self.patient = patient
    self.patientLabel = patientLabel
    self.entries = entries
    self.clinic = clinic
    self.detail = detail
    self.audience = audience
  }
}
