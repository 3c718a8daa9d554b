/// Improves a booking by taking a few patients out and putting each back at its best.
struct SeriesSearch {
  let tables: SeriesTables
  private var state: SeriesState
  private var random: WeeksRandom
  private let chance: [Double]
  /// For each patient, its first day, and the times of each session that is booked.
  private var firstDay: [Int]
  private var times: [[SeriesTimes?]]
  private var patientCost: [Int]
  /// The cost of the booking.
  private(set) var cost = 0
  /// Patients put back so far.
  private(set) var work = 0

  /// Books every patient in the order of the instance.
  init(_ tables: SeriesTables, seed: UInt64, lane: Int) {
    self.tables = tables
    state = SeriesState(tables)
    random = WeeksRandom(seed: seed, lane: lane)
    chance = (0..<1024).map { -logOf((Double($0) + 0.5) / 1024) }
    firstDay = [Int](repeating: 1, count: tables.patients.count)
    times = tables.patients.map { [SeriesTimes?](repeating: nil, count: $0.count) }
    patientCost = [Int](repeating: 0, count: tables.patients.count)
    for patient in tables.patients.indices { putBack(patient, blink: false) }
  }

  /// The booking as it stands: first days and times.
  var booking: SeriesBooking { SeriesBooking(firstDay: firstDay, times: times, cost: cost) }

  /// Whether cost and use are what the bookings say, counted afresh.
  var isExact: Bool {
    var fresh = SeriesState(tables)
    var sum = 0
    for patient in times.indices {
      for (index, session) in tables.patients[patient].enumerated() {
        let day = firstDay[patient] + session.offset
        guard let times = times[patient][index] else {
          sum += tables.penalty
          continue
        }
        fresh.book(session.kind, day, times, by: 1)
        sum += (day - 1) * tables.slots + times.end
      }
    }
    return sum == cost && fresh.isWithinCapacity && fresh.equals(state)
  }

  /// One step: some patients out, back in another order, kept if not much dearer.
  mutating func step(temperature: Double) {
    guard !tables.patients.isEmpty else { return }
    var out = chooseRuin()
    let before = cost
    let held = out.map { (firstDay[$0], times[$0]) }
    let names = out
    for patient in out { takeOut(patient) }
    arrange(&out)
    for patient in out { putBack(patient, blink: true) }
    let draw = chance[Int(truncatingIfNeeded: random.next() >> 54)]
    guard cost > before, Double(cost - before) > temperature * draw else { return }
    for patient in out { takeOut(patient) }
    for (patient, old) in zip(names, held) { put(patient, on: old.0, old.1) }
  }

  /// A patient at random, with some that share its days or neighbouring ones.
  private mutating func chooseRuin() -> [Int] {
    let count = tables.patients.count
    let centre = random.below(count)
    var out = [centre]
    let most = 1 + random.below(min(count, 6))
    let low = firstDay[centre] - 1 - random.below(3)
    let high = firstDay[centre] + (tables.patients[centre].last?.offset ?? 0)
    var tries = 0
    while out.count < most, tries < 40 {
      tries += 1
      let other = random.below(count)
      let last = firstDay[other] + (tables.patients[other].last?.offset ?? 0)
      if last >= low, firstDay[other] <= high, !out.contains(other) { out.append(other) }
    }
    return out
  }

  private mutating func arrange(_ out: inout [Int]) {
    switch random.below(4) {
    case 0: out.sort { tables.patients[$0].count > tables.patients[$1].count }
    case 1: break
    default:
      for index in stride(from: out.count - 1, to: 0, by: -1) {
        out.swapAt(index, random.below(index + 1))
      }
    }
  }

  private mutating func takeOut(_ patient: Int) {
    for (index, session) in tables.patients[patient].enumerated() {
      guard let old = times[patient][index] else { continue }
      state.book(session.kind, firstDay[patient] + session.offset, old, by: -1)
      times[patient][index] = nil
    }
    cost -= patientCost[patient]
  }

  private mutating func put(_ patient: Int, on day: Int, _ chosen: [SeriesTimes?]) {
    firstDay[patient] = day
    times[patient] = chosen
    var sum = 0
    for (index, session) in tables.patients[patient].enumerated() {
      guard let times = chosen[index] else {
        sum += tables.penalty
        continue
      }
      state.book(session.kind, day + session.offset, times, by: 1)
      sum += (day + session.offset - 1) * tables.slots + times.end
    }
    patientCost[patient] = sum
    cost += sum
  }

  /// Puts a patient on the first day that is cheapest for it as the clinic stands.
  private mutating func putBack(_ patient: Int, blink: Bool) {
    work += 1
    let sessions = tables.patients[patient]
    var best = Int.max
    var bestDay = 1
    for first in 1...tables.days {
      if blink, random.next() >> 58 == 0 { continue }
      let least = sessions.reduce(0) {
        $0 + min(tables.penalty, (first + $1.offset - 1) * tables.slots)
      }
      if least >= best { break }
      var sum = 0
      for session in sessions where sum < best {
        sum += sessionCost(session.kind, first + session.offset)
      }
      if sum < best {
        best = sum
        bestDay = first
      }
    }
    book(patient, from: bestDay, blink: blink)
  }

  private func sessionCost(_ kind: Int, _ day: Int) -> Int {
    guard day <= tables.days, let times = state.earliest(kind, day) else { return tables.penalty }
    return (day - 1) * tables.slots + times.end
  }

  /// Books each session in turn, so that two of one day see each other.
  private mutating func book(_ patient: Int, from first: Int, blink: Bool) {
    firstDay[patient] = first
    var sum = 0
    for (index, session) in tables.patients[patient].enumerated() {
      let day = first + session.offset
      let hurry = !blink || random.next() >> 58 != 0
      guard day <= tables.days, let found = state.earliest(session.kind, day, hurry: hurry) else {
        times[patient][index] = nil
        sum += tables.penalty
        continue
      }
      let chosen =
        blink && random.next() >> 63 == 0 ? state.varied(found, session.kind, day, &random) : found
      state.book(session.kind, day, chosen, by: 1)
      times[patient][index] = chosen
      sum += (day - 1) * tables.slots + found.end
    }
    patientCost[patient] = sum
    cost += sum
  }
}

/// A booking: for each patient the first day, and each session's times unless it is not booked.
struct SeriesBooking: Hashable, Sendable {
  var firstDay: [Int]
  var times: [[SeriesTimes?]]
  var cost: Int
}
