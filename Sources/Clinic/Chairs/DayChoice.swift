import Chairs
import CivilTime
import Courses

/// Lays the visits of some weeks onto days, course by course, by what the days have to offer.
///
/// The engine knows one capacity for all days. A day that offers less, for a nurse on leave say, is given a load of
/// its own that makes up the difference; it stands there whatever is planned.
struct DayChoice {
  let demand: [ChairPlan.Visit]
  let room: ChairRoom
  let clinic: ClinicProfile
  let from: CivilDate
  let until: CivilDate
  /// What each day offers, from the first; zero where the room is closed.
  let offers: [WeeksLoad]

  /// The visits' days in the order of the demand; nil where none was found.
  struct Choice {
    var days: [CivilDate?]
    var leftOut: [ChairPlan.LeftOut]
    var weeks: ChairPlan.Weeks
  }

  init(
    demand: [ChairPlan.Visit], room: ChairRoom, clinic: ClinicProfile, from: CivilDate,
    until: CivilDate
  ) {
    self.demand = demand
    self.room = room
    self.clinic = clinic
    self.from = from
    self.until = until
    offers = (0...(until - from)).map { Self.offer(room, clinic, from.adding(days: $0)) }
  }

  private static func offer(
    _ room: ChairRoom, _ clinic: ClinicProfile, _ date: CivilDate
  ) -> WeeksLoad {
    guard let day = room.day(date, of: clinic) else {
      return WeeksLoad(slots: 0, acuity: 0, prep: 0)
    }
    let grid = DayGrid(day, slotMinutes: room.slotMinutes)
    let layout = DayLayout(day: day, room: room, grid: grid, events: [], seats: [])
    let kept = layout.rules.protected.reduce(0) { $0 + $1.count * $1.slots.count }
    let slots = layout.places.reduce(0) { sum, place in
      sum
        + (place.open..<place.close).count { slot in
          !place.closures.contains { $0.contains(slot) }
        }
    }
    let acuity = layout.nurses.reduce(0) { sum, nurse in
      let present = (nurse.start..<nurse.end).count { slot in
        !nurse.absences.contains { $0.contains(slot) }
      }
      return sum + nurse.maxAcuity * max(0, present - nurse.breakLength)
    }
    let preparations = day.pharmacy.map { grid.inside($0).count * (room.pharmacy?.perSlot ?? 0) }
    let fill = room.weeks.fillPercent
    return WeeksLoad(
      slots: max(0, slots - kept) * fill / 100, acuity: acuity * fill / 100,
      prep: preparations.map { $0 * fill / 100 } ?? 100_000)
  }

  /// Chooses the days.
  func solve(effort: ChairSolve.Effort, elapsed: @escaping @Sendable () -> Double) -> Choice {
    var choice = Choice(
      days: Array(repeating: nil, count: demand.count), leftOut: [],
      weeks: ChairPlan.Weeks(deviation: 0, level: 0, overload: 0, bound: 0, overloaded: []))
    let chains = Dictionary(grouping: demand.indices, by: { demand[$0].course })
      .sorted { $0.key < $1.key }.map(\.value)
    let fillers = self.fillers
    let instance = instance(of: chains.map(series) + fillers)
    let result = WeeksSolver.solve(
      instance, budget: effort.budget(seconds: effort.seconds / 4, elapsed: elapsed),
      seed: effort.seed, threads: effort.threads)
    for (chain, days) in zip(chains, result.days) {
      for (place, index) in chain.enumerated() {
        if let days {
          choice.days[index] = from.adding(days: days[place])
        } else {
          choice.leftOut.append(misfit(demand[index], result.misfits, place))
        }
      }
    }
    let idle = instance.objective(
      of: chains.map { _ in nil } + fillers.map { $0.visits.map(\.target) })
    choice.weeks = ChairPlan.Weeks(
      deviation: Int(result.objective.deviation.rounded()),
      level: Int((result.objective.level - idle.level).rounded()),
      overload: Int((result.objective.overload - idle.overload).rounded()),
      bound: max(0, Int((result.bound - idle.level - idle.overload).rounded(.down))),
      overloaded: result.overruns.map { overrun in
        let offer = offers[overrun.day]
        let (most, word) =
          switch overrun.resource {
          case .slots: (offer.slots, "place-slots")
          case .acuity: (offer.acuity, "acuity-slots")
          case .prep: (offer.prep, "preparations")
          }
        return ChairPlan.Overload(
          day: from.adding(days: overrun.day), what: word,
          load: overrun.load - overrun.capacity + most, capacity: most)
      })
    return choice
  }

  /// The weeks with some series to lay onto them.
  func instance(of patients: [WeeksPatient]) -> WeeksInstance {
    WeeksInstance(
      name: "\(room.clinic) \(from)", horizon: offers.count,
      closed: offers.map { $0.slots == 0 }, capacity: capacity,
      maxDrift: room.weeks.mostDrift, weights: weights, patients: patients)
  }

  private func misfit(
    _ visit: ChairPlan.Visit, _ misfits: [WeeksWayOut], _ place: Int
  ) -> ChairPlan.LeftOut {
    let way = misfits.first { $0.patient == visit.course }
    let days = way?.days.map { from.adding(days: $0[place]) }
    return ChairPlan.LeftOut(
      visit: visit.id, day: visit.target,
      reason: "no day of the course's windows is open",
      relief: days.map { "a prescriber may allow \($0), the nearest day outside of the window" }
        ?? "a prescriber must decide")
  }

  /// The most that any day offers.
  private var capacity: WeeksLoad {
    offers.reduce(WeeksLoad(slots: 1, acuity: 1, prep: 1)) {
      WeeksLoad(
        slots: max($0.slots, $1.slots), acuity: max($0.acuity, $1.acuity),
        prep: max($0.prep, $1.prep))
    }
  }

  /// The loads that make up for days which offer less than the best.
  private var fillers: [WeeksPatient] {
    let capacity = capacity
    return offers.enumerated().compactMap { day, offer in
      guard offer.slots > 0, offer != capacity else { return nil }
      let load = WeeksLoad(
        slots: capacity.slots - offer.slots, acuity: capacity.acuity - offer.acuity,
        prep: capacity.prep - offer.prep)
      return WeeksPatient(
        id: "day \(day)", weight: 1,
        visits: [
          WeeksVisit(target: day, gapKind: .first, gap: 0, early: 0, late: 0, load: load)
        ])
    }
  }

  /// The series of some visits of the demand, given by their places in it.
  func series(_ chain: [Int]) -> WeeksPatient {
    let first = demand[chain[0]]
    let visits = chain.enumerated().map { place, index -> WeeksVisit in
      let visit = demand[index]
      let target = visit.target - from
      let span = max(0, visit.earliest - from)...min(offers.count - 1, visit.latest - from)
      guard place > 0 else {
        return WeeksVisit(
          target: target, gapKind: .first, gap: 0, early: target - span.lowerBound,
          late: span.upperBound - target, load: load(visit), span: span)
      }
      let gap = visit.target - demand[chain[place - 1]].target
      return WeeksVisit(
        target: target, gapKind: .days, gap: gap,
        early: visit.after.map { gap - $0.least } ?? 3_660,
        late: visit.after.map { $0.most - gap } ?? 3_660, load: load(visit), span: span)
    }
    let priority = chain.map { demand[$0].priority }.min() ?? 3
    return WeeksPatient(id: first.course, weight: 4 - priority, visits: visits)
  }

  /// What a visit takes of its day.
  func load(_ visit: ChairPlan.Visit) -> WeeksLoad {
    let slots = (visit.minutes + room.slotMinutes - 1) / room.slotMinutes
    return WeeksLoad(slots: slots, acuity: slots * visit.acuity, prep: visit.preparations)
  }

  private var weights: WeeksWeights {
    let weeks = room.weeks
    func prices(_ prices: ChairRoom.Prices) -> [ExchangeDecimal] {
      [prices.slots, prices.acuity, prices.preparations].map { ExchangeDecimal(mantissa: $0) }
    }
    return WeeksWeights(
      latePerDay: ExchangeDecimal(mantissa: weeks.lateDay),
      earlyPerDay: ExchangeDecimal(mantissa: weeks.earlyDay),
      levelAt: ExchangeDecimal(mantissa: weeks.levelPercent, places: 2),
      level: prices(weeks.level), over: prices(weeks.over))
  }
}
