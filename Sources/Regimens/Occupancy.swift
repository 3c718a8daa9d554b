/// What a visit takes: a place, hands and minutes.
package struct Occupancy: Hashable, Sendable {
  /// Kinds of place a clinic may have.
  package enum Place: String, CaseIterable, Sendable, Hashable {
    case chair
    case bed
    case isolation
    case injectionBay = "injection-bay"
    case linac
    case theatre
    case scanner
  }

  package let place: Place
  /// Minutes to book, all told.
  package let booked: Cited<Int>
  /// Minutes of a nurse's time at the start, then at the end.
  package let nurseStart: Cited<Int>
  package let nurseEnd: Cited<Int>
  /// Minutes from the start of the appointment to that of the infusion, where something is given first; nil where
  /// nothing is.
  package let leadIn: Cited<Int>?
  /// Minutes of observation after the dose.
  package let observation: Cited<Int>
  /// Acuity, 1 to 3.
  package let acuity: Cited<Int>
  /// Minutes the pharmacy needs.
  package let pharmacy: Cited<Int>

  /// States what a visit takes.
  package init(
    place: Place, booked: Cited<Int>, nurseStart: Cited<Int>, nurseEnd: Cited<Int>,
    leadIn: Cited<Int>? = nil, observation: Cited<Int>, acuity: Cited<Int>, pharmacy: Cited<Int>
  ) {
    self.place = place
    self.booked = booked
    self.nurseStart = nurseStart
    self.nurseEnd = nurseEnd
    self.leadIn = leadIn
    self.observation = observation
    self.acuity = acuity
    self.pharmacy = pharmacy
  }
}
