package import CivilTime
package import Regimens

/// What a course's calendar entries need to know of the past, found by replaying the ledger.
package enum History {
  /// How far beyond the asked horizon the past is planned, in days: a visit that was moved out of sight
  /// is still the same visit, and has not been cancelled.
  private static let overhang = 366

  /// Every visit of the plan, and those that have vanished from it, with sequence and dates of change.
  ///
  /// The course is planned again after each entry of the ledger, and on each day in between on which the
  /// passing of time alone changes a state. A visit's sequence counts the changes of its day, hour or
  /// life. So the number depends on the ledger and the day only, no export needs to be remembered, and
  /// appending an entry never lowers it: also what one entry moved and the next moved back on the same
  /// day has been changed twice.
  /// - Parameters:
  ///   - course: The order and its ledger.
  ///   - regimen: The regimen in the version in force on `asOf`.
  ///   - earlier: The versions the course ran on before, where it was upgraded.
  ///   - clinic: Days, zone and settings.
  ///   - asOf: The day the entries are for.
  ///   - through: The last day to show.
  /// - Returns: Visits by date and key.
  /// - Throws: When the files do not fit together.
  package static func visits(
    of course: Course, regimen: Regimen, earlier: [Regimen] = [], clinic: ClinicProfile,
    asOf: CivilDate, through: CivilDate
  ) throws(PlanError) -> [VisitHistory] {
    let versions = ([regimen] + earlier).map { PlanBasis(regimen: $0, clinic: clinic) }
    return try visits(of: course, asOf: asOf, through: through, alsoOn: []) {
      (entries, day, horizon) throws(PlanError) in
      let pin = course.pin(after: entries)
      let version = versions.first {
        $0.regimen.id == pin.id && $0.regimen.version == pin.version
      }
      let plan = try Planner.plan(
        course, on: version ?? versions[0], asOf: day, through: horizon, ledger: entries)
      return (plan, plan.nextChange)
    }
  }

  /// Replays a ledger with any way of planning.
  /// - Parameters:
  ///   - course: The order and its ledger.
  ///   - asOf: The day the entries are for.
  ///   - through: The last day to show.
  ///   - days: Further days on which the plan may change, rising.
  ///   - plan: The plan with just some entries known on a day, and the next day on which time alone may
  ///     change it.
  /// - Returns: Visits by date and key.
  /// - Throws: When the files do not fit together.
  static func visits(
    of course: Course, asOf: CivilDate, through: CivilDate, alsoOn days: [CivilDate],
    plan: (ArraySlice<LedgerEntry>, CivilDate, CivilDate) throws(PlanError) -> (Plan, CivilDate?)
  ) throws(PlanError) -> [VisitHistory] {
    let ledger = course.ledger.enumerated().filter { $0.element.recorded <= asOf }
      .sorted { ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset) }
      .map(\.element)
    let horizon = through.adding(days: overhang)
    var tracks = Tracks(through: through)
    var day = min(course.order.signed, asOf)
    var known = ledger.prefix { $0.recorded < day }.count
    while true {
      let (current, change) = try plan(ledger[..<known], day, horizon)
      tracks.absorb(current, on: day)
      let entry = known < ledger.count ? ledger[known].recorded : nil
      if let entry, entry == day {
        known += 1
        continue
      }
      let further = days.first { $0 > day }
      guard let next = [entry, change, further].compactMap({ $0 }).min(), next <= asOf else {
        break
      }
      day = next
    }
    return tracks.histories
  }
}

/// Visits followed through the plans.
private struct Tracks {
  private let through: CivilDate
  private var tracks: [String: Track] = [:]
  private var round = 0

  init(through: CivilDate) { self.through = through }

  mutating func absorb(_ plan: Plan, on day: CivilDate) {
    round += 1
    for visit in plan.visits {
      let isInSight = visit.date <= through
      if tracks[visit.key]?.see(visit, isInSight: isInSight, on: day, round: round) == nil {
        tracks[visit.key] = Track(visit: visit, isInSight: isInSight, on: day, round: round)
      }
    }
    for key in tracks.keys where tracks[key]?.round != round { tracks[key]?.vanish(on: day) }
  }

  /// What was ever in sight.
  var histories: [VisitHistory] {
    tracks.values.filter(\.wasInSight).map(\.history).sorted {
      ($0.visit.date, $0.visit.key.count, $0.visit.key)
        < ($1.visit.date, $1.visit.key.count, $1.visit.key)
    }
  }
}

/// One visit followed through the plans.
private struct Track {
  /// What a calendar shows of a visit; a change of it is a change of the entry.
  private struct Appearance: Hashable {
    let date: CivilDate
    let lastDate: CivilDate
    let time: TimeOfDay?
    let isShown: Bool

    init(_ visit: Visit) {
      date = visit.date
      lastDate = visit.lastDate
      time = visit.time
      isShown = visit.state.isLive || visit.state == .done
    }
  }

  private var visit: Visit
  private var sequence = 0
  private let created: CivilDate
  private var modified: CivilDate
  private var wasLive: Bool
  private var appearance: Appearance
  private(set) var wasInSight: Bool
  private(set) var round: Int

  init(visit: Visit, isInSight: Bool, on day: CivilDate, round: Int) {
    self.visit = visit
    created = day
    modified = day
    wasLive = visit.state.isLive
    appearance = Appearance(visit)
    wasInSight = isInSight
    self.round = round
  }

  mutating func see(_ later: Visit, isInSight: Bool, on day: CivilDate, round: Int) {
    change(to: Appearance(later), on: day)
    visit = later
    wasLive = wasLive || later.state.isLive
    wasInSight = wasInSight || isInSight
    self.round = round
  }

  mutating func vanish(on day: CivilDate) {
    guard visit.state != .cancelled else { return }
    visit = visit.cancelled()
    change(to: Appearance(visit), on: day)
  }

  private mutating func change(to next: Appearance, on day: CivilDate) {
    guard next != appearance else { return }
    sequence += 1
    modified = day
    appearance = next
  }

  var history: VisitHistory {
    VisitHistory(
      visit: visit, sequence: sequence, created: created, modified: modified, wasLive: wasLive)
  }
}

extension Visit {
  /// The visit as it last stood, cancelled.
  fileprivate func cancelled() -> Visit {
    Visit(
      sheet: sheet, numbers: numbers, date: date, lastDate: lastDate, time: time, window: window,
      state: .cancelled, reason: "no longer planned", dose: dose, origin: origin)
  }
}
