/// A clinic's chair plan as written: nothing in it has been checked yet.
///
/// Times are minutes since midnight, days are numbers of a running count.
struct ClinicPlan: Sendable {
  static let format = "chair-plan/1"

  /// A visit that had to be planned, with what it needs.
  struct Visit: Sendable {
    let id: String
    let patient: String
    let kind: String
    /// Minutes on the place, all told, and how many of them are observation.
    let minutes: Int
    let observation: Int
    let acuity: Int
    let priority: Int
    let preparations: Int
    let pharmacyMinutes: Int
    let hasLab: Bool
    let skills: [String]
    let preferred: Int?
    let bookedTime: Int?
    let target: Int
    let earliest: Int
    let latest: Int
    /// The visit of the same course before it, and the days it may lie after that one.
    let after: (visit: String, least: Int, most: Int)?
    let usualNurse: String?
    let usualPlace: String?
  }

  /// A part ahead of the visit.
  struct Part: Sendable {
    let station: String
    let start: Int
    let end: Int
  }

  /// A visit's seat.
  struct Seat: Sendable {
    let visit: String
    let start: Int
    let end: Int
    let nurse: String
    let place: String
    let parts: [Part]
    /// The visit whose sitting goes on with this one: the same patient, nurse and place.
    let joins: String?
    /// From when on another nurse holds it.
    let handover: (at: Int, nurse: String)?
  }

  /// What a day's plan says that it costs.
  struct Claim: Sendable {
    let leftOut: Int
    let overtime: Int
    let wait: Int
    let early: Int
    let changes: Int
    let peak: Int
    let spread: Int
  }

  /// One day.
  struct Day: Sendable {
    let date: String
    let number: Int
    let seats: [Seat]
    let breaks: [(nurse: String, start: Int)]
    let claim: Claim
    /// What the plan says that no plan of the day's visits costs less than.
    let bound: Int
  }

  /// Something that happened on a planned day.
  struct Event: Sendable {
    let date: String
    /// A visit is not ready before `time`.
    let lateVisit: String?
    /// A nurse is away from `time` on.
    let sickNurse: String?
    /// A place is closed to new visits from `time` on.
    let closedPlace: String?
    let time: Int
  }

  let clinic: String
  let visits: [Visit]
  let visitNamed: UniqueNames
  let days: [Day]
  /// Visits left out, with the day each was meant for.
  let leftOut: [(visit: String, day: String)]
  let events: [Event]
}
