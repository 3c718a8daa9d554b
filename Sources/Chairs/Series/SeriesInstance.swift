/// One session of a series.
package struct SeriesSession: Hashable, Sendable {
  /// The session's own number in the file.
  package var id: Int
  /// Whose doctors see the patient.
  package var sector: Int
  /// Days after the session before; not used for the first.
  package var lag: Int
  /// Whether a doctor must see the patient first.
  package var needsConsultation: Bool
  /// Whether the drug is mixed on the day itself, after the consultation.
  package var mixedSameDay: Bool
  /// Length of the mixing, in slots.
  package var mixing: Int
  /// Length of the treatment, in slots.
  package var treatment: Int
}

/// One patient's sessions, in order.
package struct SeriesPatient: Hashable, Sendable {
  /// The patient's number in the file.
  package var id: Int
  /// The sessions; at least one.
  package var sessions: [SeriesSession]
}

/// A CHT-I problem: series with exact day lags, to be booked onto days and slots.
///
/// Days count from 1; day 0 exists for mixing ahead alone. All rows have the slots 0 to `slots` - 1.
package struct SeriesInstance: Hashable, Sendable {
  /// Number of days.
  package var days: Int
  /// Slots in a day.
  package var slots: Int
  /// Treatments one nurse watches at once.
  package var multitasks: Int
  /// Patients that may sit at once.
  package var places: Int
  /// Length of a consultation, in slots.
  package var consultation: Int
  /// Length of an installation, in slots.
  package var installation: Int
  /// Nurses present, by day and slot.
  package var nurses: [[Int]]
  /// Doctors present, by sector, day and slot.
  package var doctors: [Int: [[Int]]]
  /// Whether the pharmacy mixes, by day and slot.
  package var pharmacy: [[Bool]]
  /// The series to book.
  package var patients: [SeriesPatient]

  /// What a session that is not booked costs.
  package var penalty: Int { 10 * days * slots }
}
