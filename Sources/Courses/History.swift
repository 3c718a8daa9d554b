package import CivilTime
package import Regimens

/// What a course's calendar entries need to know of the past, found by replaying the ledger.
package enum History {
  /// Every visit of the plan, and those that have vanished from it, with sequence and dates of change.
  ///
  /// The course is planned again as of each day on which an entry was recorded, and on each day in between
  /// on which the passing of time alone changes a state. A visit's sequence counts the changes of its day,
  /// hour or life. So the number depends on the ledger and the day only, and no export needs to be remembered.
  /// - Throws: When the files do not fit together.
  package static func visits(
    of course: Course, regimen: Regimen, clinic: ClinicProfile, asOf: CivilDate, through: CivilDate
  ) throws(PlanError) -> [VisitHistory] {
    var tracks: [String: Track] = [:]
    var day = min(course.order.signed, asOf)
    let first = day
    var remaining = Set(course.ledger.map(\.recorded)).filter { first < $0 && $0 < asOf }
      .sorted()[...]
    while true {
      let plan = try Planner.plan(
        course, regimen: regimen, clinic: clinic, asOf: day, through: through)
      absorb(plan, on: day, into: &tracks)
      if day >= asOf { break }
      let turn = plan.turningPoints.first ?? asOf
      day = min(turn, remaining.first ?? asOf, asOf)
      if day == remaining.first { remaining = remaining.dropFirst() }
    }
    return tracks.values.map(\.history).sorted {
      ($0.visit.date, $0.visit.key.count, $0.visit.key)
        < ($1.visit.date, $1.visit.key.count, $1.visit.key)
    }
  }

  private static func absorb(_ plan: Plan, on day: CivilDate, into tracks: inout [String: Track]) {
    var seen: Set<String> = []
    for visit in plan.visits {
      seen.insert(visit.key)
      if tracks[visit.key] == nil {
        tracks[visit.key] = Track(visit: visit, on: day)
      } else {
        tracks[visit.key]?.see(visit, on: day)
      }
    }
    for key in tracks.keys where !seen.contains(key) { tracks[key]?.vanish(on: day) }
  }

  /// One visit followed through the plans.
  private struct Track {
    private var visit: Visit
    private var sequence = 0
    private let created: CivilDate
    private var modified: CivilDate
    private var wasLive: Bool
    private var appearance: Appearance

    /// What a calendar shows of a visit; a change of it is a change of the entry.
    private struct Appearance: Hashable {
      let date: CivilDate
      let lastDate: CivilDate
      let time: TimeOfDay?
      let isShown: Bool
    }

    init(visit: Visit, on day: CivilDate) {
      self.visit = visit
      created = day
      modified = day
      wasLive = visit.state.isLive
      appearance = Self.appearance(visit)
    }

    private static func appearance(_ visit: Visit) -> Appearance {
      Appearance(
        date: visit.date, lastDate: visit.lastDate, time: visit.time,
        isShown: visit.state.isLive || visit.state == .done)
    }

    mutating func see(_ later: Visit, on day: CivilDate) {
      let next = Self.appearance(later)
      if next != appearance {
        sequence += 1
        modified = day
        appearance = next
      }
      visit = later
      wasLive = wasLive || later.state.isLive
    }

    mutating func vanish(on day: CivilDate) {
      guard visit.state != .cancelled else { return }
      if appearance.isShown {
        sequence += 1
        modified = day
      }
      visit = visit.cancelled()
      appearance = Self.appearance(visit)
    }

    var history: VisitHistory {
      VisitHistory(
        visit: visit, sequence: sequence, created: created, modified: modified, wasLive: wasLive)
    }
  }
}

extension Visit {
  /// The visit as it last stood, cancelled.
  func cancelled() -> Visit {
    Visit(
      key: key, role: role, date: date, lastDate: lastDate, time: time, minutes: minutes,
      window: window, state: .cancelled, reason: "no longer planned", doseText: doseText,
      working: working, titles: titles, patientNote: patientNote, staffNote: staffNote,
      place: place, origin: origin)
  }
}
