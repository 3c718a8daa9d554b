package import CivilTime

/// A clinic's chair plan: what had to be planned, who sits when and where, and what was left out.
///
/// It is written as `chair-plan/1`, and holds all that is needed to show it, check it and change it.
package struct ChairPlan: Codable, Hashable, Sendable {
  /// The name of the format.
  package static let format = "chair-plan/1"

  package var osteon = ChairPlan.format
  /// The clinic's id, and its name for people.
  package var clinic: String
  package var clinicName: String
  /// The day the plan was made for, its "today".
  package var today: CivilDate
  /// First and last day that it covers.
  package var from: CivilDate
  package var until: CivilDate
  package var slotMinutes: Int
  package var visits: [Visit]
  package var days: [Day]
  package var leftOut: [LeftOut]
  /// Visits of the courses that are no demand, such as those held or stopped.
  package var notPlanned: [NotPlanned]
  package var moves: [Move]
  package var events: [Event]
  /// Nil for a plan of one day.
  package var weeks: Weeks?

  /// A visit that had to be planned.
  package struct Visit: Codable, Hashable, Sendable {
    /// Course and key, such as `anna-berg-zoledronate/dose-2`.
    package var id: String
    package var course: String
    package var key: String
    package var patient: String
    package var label: String
    package var what: String
    /// The kind of place: chair, bed or isolation.
    package var kind: String
    /// Minutes on the place, all told, and how many of them are observation.
    package var minutes: Int
    package var observation: Int
    package var acuity: Int
    package var priority: Int
    package var preparations: Int
    package var pharmacyMinutes: Int
    /// Whether blood is taken on the same day.
    package var lab: Bool
    package var skills: [String]
    package var preferred: TimeOfDay?
    /// The hour that was booked; the day is then fixed too.
    package var booked: TimeOfDay?
    package var target: CivilDate
    package var earliest: CivilDate
    package var latest: CivilDate
    package var after: After?
    package var usualNurse: String?
    package var usualPlace: String?
  }

  /// The visit of the course before, and how many days may lie between.
  package struct After: Codable, Hashable, Sendable {
    package var visit: String
    package var least: Int
    package var most: Int
  }

  /// One planned day.
  package struct Day: Codable, Hashable, Sendable {
    package var day: CivilDate
    package var seats: [Seat]
    package var breaks: [Break]
    package var objective: Objective
    /// No plan of the day's visits costs less than this, left out, overtime, wait, early and changes together.
    package var bound: Int
  }

  /// A visit's seat.
  package struct Seat: Codable, Hashable, Sendable {
    package var visit: String
    package var start: TimeOfDay
    package var end: TimeOfDay
    package var nurse: String
    package var place: String
    package var parts: [Part]
    /// The visit of the same patient in whose sitting this one goes on.
    package var joins: String?
    package var handover: Handover?
  }

  /// A part ahead of a visit, such as blood taken.
  package struct Part: Codable, Hashable, Sendable {
    package var station: String
    package var start: TimeOfDay
    package var end: TimeOfDay
  }

  /// From when on another nurse holds a visit.
  package struct Handover: Codable, Hashable, Sendable {
    package var at: TimeOfDay
    package var nurse: String
  }

  /// When a nurse's break begins.
  package struct Break: Codable, Hashable, Sendable {
    package var nurse: String
    package var start: TimeOfDay
  }

  /// What a day costs, by part.
  package struct Objective: Codable, Hashable, Sendable {
    package var leftOut: Int
    package var overtime: Int
    package var wait: Int
    /// Starts before the hour that was asked for; 0 in a plan written before they had a price.
    package var early = 0
    package var changes: Int
    package var peak: Int
    package var spread: Int

    /// Left out, overtime, wait, early and changes, which come first.
    package var first: Int { leftOut + overtime + wait + early + changes }
    /// Peak and spread.
    package var second: Int { peak + spread }
  }

  /// A visit that found no place.
  package struct LeftOut: Codable, Hashable, Sendable {
    package var visit: String
    /// The day it was meant for.
    package var day: CivilDate
    package var reason: String
    /// The cheapest way out.
    package var relief: String
  }

  /// A visit of a course that is no demand.
  package struct NotPlanned: Codable, Hashable, Sendable {
    package var course: String
    package var key: String
    package var label: String
    /// What it is, such as "external beam, fraction 2 of 5"; plans written before this was kept have none.
    package var what: String?
    package var day: CivilDate
    package var reason: String
  }

  /// A visit that does not stand on its target day.
  package struct Move: Codable, Hashable, Sendable {
    package var visit: String
    package var target: CivilDate
    package var day: CivilDate
    package var reason: String
  }

  /// Something that happened on a planned day, from a time on.
  package struct Event: Codable, Hashable, Sendable {
    package var day: CivilDate
    package var from: TimeOfDay
    /// A visit that is not there before; a nurse who is away; a place that is closed.
    package var late: String?
    package var sick: String?
    package var closed: String?
  }

  /// How good the choice of days is.
  package struct Weeks: Codable, Hashable, Sendable {
    /// Rounded costs by part.
    package var deviation: Int
    package var level: Int
    package var overload: Int
    /// No choice of days for the same visits costs less.
    package var bound: Int
    /// Days asked for more than they offer.
    package var overloaded: [Overload]
  }

  /// A day that is asked for more than it offers.
  package struct Overload: Codable, Hashable, Sendable {
    package var day: CivilDate
    /// slots, acuity or preparations.
    package var what: String
    package var load: Int
    package var capacity: Int
  }
}

extension ChairPlan.Objective {
  /// Reads what a day costs.
  package init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    leftOut = try parts.decode(Int.self, forKey: .leftOut)
    overtime = try parts.decode(Int.self, forKey: .overtime)
    wait = try parts.decode(Int.self, forKey: .wait)
    early = try parts.decodeIfPresent(Int.self, forKey: .early) ?? 0
    changes = try parts.decode(Int.self, forKey: .changes)
    peak = try parts.decode(Int.self, forKey: .peak)
    spread = try parts.decode(Int.self, forKey: .spread)
  }
}

extension ChairPlan {
  /// The visit of an id.
  package func visit(_ id: String) -> Visit? { visits.first { $0.id == id } }

  /// The visits by their ids.
  package var visitsByID: [String: Visit] {
    Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ChairPlan.Day {
  /// A day on which nobody sits.
  init(empty day: CivilDate) {
    self.init(
      day: day, seats: [], breaks: [],
      objective: ChairPlan.Objective(
        leftOut: 0, overtime: 0, wait: 0, changes: 0, peak: 0, spread: 0), bound: 0)
  }
}
