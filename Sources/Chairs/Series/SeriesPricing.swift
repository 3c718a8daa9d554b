/// The cheapest times of a session alone on a day, under given prices.
///
/// What sessions of all kinds share on a day is worked out once: the price of each installation and consultation, and
/// for each length the cheapest treatment from each slot on.
struct SeriesPricing {
  private let tables: SeriesTables
  /// For each (day, slot), how many slots from it on have a part of a nurse free, and a whole one.
  private let partRun: [Int]
  private let wholeRun: [Int]
  /// For each (sector, day, slot), how many slots from it on have a doctor.
  private let doctorRun: [Int]
  private var day = 0
  /// Prices of a part of a nurse before each slot of the day, summed.
  private var before: [Int]
  /// The price of an installation by its start.
  private var install: [Int]
  /// The price of a consultation by (sector, start).
  private var consultation: [Int]
  /// By (length, slot): the cheapest treatment of the length from the slot on, and its start.
  private var treatment: [(cost: Int, start: Int)]
  private var isKnown: [Bool]
  /// By slot: the cheapest installation and treatment from it on.
  private var rest: [Times]

  private struct Times {
    var cost: Int
    var installation: Int
    var treatment: Int

    func times(seen: Int, length: Int) -> SeriesTimes {
      SeriesTimes(
        consultation: seen, installation: installation, treatment: treatment,
        end: treatment + length)
    }
  }

  /// No such time: larger than any price, and far below overflow.
  private static let none = Int.max / 1_000_000

  init(_ tables: SeriesTables) {
    self.tables = tables
    let (days, slots) = (tables.days + 1, tables.slots)
    partRun = Self.runs(tables.attention, slots, needing: 1)
    wholeRun = Self.runs(tables.attention, slots, needing: tables.parts)
    doctorRun = Self.runs(tables.doctors, slots, needing: 1)
    before = [Int](repeating: 0, count: slots + 1)
    install = [Int](repeating: Self.none, count: slots + 1)
    let sectors = days == 0 ? 0 : tables.doctors.count / (days * slots)
    consultation = [Int](repeating: Self.none, count: sectors * (slots + 1))
    treatment = [(cost: Int, start: Int)](
      repeating: (Self.none, 0), count: (slots + 1) * (slots + 2))
    isKnown = [Bool](repeating: false, count: slots + 1)
    rest = [Times](
      repeating: Times(cost: Self.none, installation: 0, treatment: 0), count: slots + 2)
  }

  /// How many slots of the same day in a row, from each on, hold at least so much.
  private static func runs(_ capacity: [Int], _ slots: Int, needing least: Int) -> [Int] {
    var runs = [Int](repeating: 0, count: capacity.count)
    for index in capacity.indices.reversed() where capacity[index] >= least {
      runs[index] = (index + 1) % slots == 0 ? 1 : runs[index + 1] + 1
    }
    return runs
  }

  /// Turns to a day.
  ///
  /// `prices` are those of the doctors' slots, then those of the nurses' parts.
  mutating func enter(_ day: Int, _ prices: [Int]) {
    self.day = day
    let slots = tables.slots
    let row = day * slots
    let nurses = tables.doctors.count + row
    for slot in 0..<slots { before[slot + 1] = before[slot] + prices[nurses + slot] }
    for start in stride(from: 0, through: slots - tables.installation, by: 1) {
      install[start] = Self.none
      if tables.installation == 0 || wholeRun[row + start] >= tables.installation {
        install[start] = (before[start + tables.installation] - before[start]) * tables.parts
      }
    }
    for sector in 0..<consultation.count / (slots + 1) {
      let base = sector * (tables.days + 1) * slots + row
      for start in stride(from: 0, through: slots - tables.consultation, by: 1) {
        let fits = tables.consultation == 0 || doctorRun[base + start] >= tables.consultation
        consultation[sector * (slots + 1) + start] =
          fits
          ? prices[(base + start)..<(base + start + tables.consultation)].reduce(0, +) : Self.none
      }
    }
    for length in isKnown.indices { isKnown[length] = false }
  }

  /// Works out the cheapest treatments of a length on the day.
  private mutating func learn(_ length: Int) {
    isKnown[length] = true
    let slots = tables.slots
    let base = length * (slots + 2)
    for start in (slots - length + 1)...(slots + 1) { treatment[base + start] = (Self.none, 0) }
    for start in stride(from: slots - length, through: 0, by: -1) {
      treatment[base + start] = treatment[base + start + 1]
      guard length == 0 || partRun[day * slots + start] >= length else { continue }
      let end = start + length
      let cost =
        SeriesBound.fineness * ((day - 1) * slots + end) + before[end] - before[start]
      if cost < treatment[base + start].cost { treatment[base + start] = (cost, start) }
    }
  }

  /// The cost of a session of a kind with its price, and its times; nil where the day has no room for it.
  mutating func cheapest(_ number: Int, _ times: inout SeriesTimes) -> Int? {
    let kind = tables.kinds[number]
    let slots = tables.slots
    guard kind.treatment <= slots else { return nil }
    if !isKnown[kind.treatment] { learn(kind.treatment) }
    guard kind.needsConsultation else {
      guard let found = restOfVisit(kind, number, after: 0), found.cost < Self.none else {
        return nil
      }
      times = found.times(seen: 0, length: kind.treatment)
      return found.cost
    }
    guard kind.sector * (slots + 1) < consultation.count else { return nil }
    if !kind.mixedSameDay { learnRest(kind, ready: tables.ready(number, day, after: 0)) }
    var best = Self.none
    for seen in stride(from: 0, through: slots - tables.consultation, by: 1) {
      let asked = consultation[kind.sector * (slots + 1) + seen]
      guard asked < best else { continue }
      let end = seen + tables.consultation
      let found = kind.mixedSameDay ? restOfVisit(kind, number, after: end) : rest[end]
      guard let found, found.cost < Self.none, asked + found.cost < best else { continue }
      best = asked + found.cost
      times = found.times(seen: seen, length: kind.treatment)
    }
    return best < Self.none ? best : nil
  }

  /// For each slot, the cheapest installation and treatment from it on, where the drug is ready at one slot.
  private mutating func learnRest(_ kind: SeriesKind, ready: Int) {
    let slots = tables.slots
    let base = kind.treatment * (slots + 2)
    rest[slots + 1].cost = Self.none
    for start in stride(from: slots, through: 0, by: -1) {
      rest[start] = rest[start + 1]
      guard ready <= slots, start + tables.installation <= slots, install[start] < Self.none else {
        continue
      }
      let drip = treatment[base + max(ready, start + tables.installation)]
      if drip.cost < Self.none, install[start] + drip.cost <= rest[start].cost {
        rest[start] = Times(
          cost: install[start] + drip.cost, installation: start, treatment: drip.start)
      }
    }
  }

  /// The cheapest installation and treatment from the end of a consultation on.
  private func restOfVisit(_ kind: SeriesKind, _ number: Int, after ended: Int) -> Times? {
    let slots = tables.slots
    let ready = tables.ready(number, day, after: ended)
    guard ready <= slots else { return nil }
    let base = kind.treatment * (slots + 2)
    var best = Times(cost: Self.none, installation: 0, treatment: 0)
    for start in stride(from: ended, through: slots - tables.installation, by: 1)
    where install[start] < best.cost {
      let drip = treatment[base + max(ready, start + tables.installation)]
      if drip.cost < Self.none, install[start] + drip.cost < best.cost {
        best = Times(cost: install[start] + drip.cost, installation: start, treatment: drip.start)
      }
    }
    return best
  }
}
