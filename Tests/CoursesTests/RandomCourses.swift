import CivilTime
import Courses
import Quantities
import RegimenFiles
import Regimens
import TestSupport

extension SeededGenerator {
  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }
}

/// Makes random orders over all regimens, at random clinics, with random ledgers.
struct RandomCourses {
  private let regimens: [Regimen]
  private let clinic: ClinicProfile
  private let amounts: [Analyte: [Quantity]]
  private let weight: Quantity
  private let nine: TimeOfDay

  init() throws {
    regimens = try Samples.library().files.map(\.regimen)
    clinic = try Samples.lakeside()
    var amounts: [Analyte: [Quantity]] = [:]
    amounts[.creatinine] = try ["0.7 mg/dL", "0.9 mg/dL", "1.4 mg/dL", "1.5 mg/dL", "3 mg/dL"].map(
      amount)
    amounts[.correctedCalcium] = try ["2.3 mmol/L", "2.1 mmol/L", "1.9 mmol/L"].map(amount)
    amounts[.calcium] = try ["2.3 mmol/L", "2 mmol/L"].map(amount)
    amounts[.albumin] = try ["40 g/L", "30 g/L"].map(amount)
    amounts[.vitaminD] = try ["70 nmol/L", "40 nmol/L"].map(amount)
    amounts[.neutrophils] = try ["2 10*9/L", "1.2 10*9/L", "0.8 10*9/L"].map(amount)
    amounts[.platelets] = try ["150 10*9/L", "70 10*9/L", "40 10*9/L"].map(amount)
    amounts[.haemoglobin] = try ["11 g/dL", "9 g/dL"].map(amount)
    amounts[.whiteCells] = try ["4 10*9/L", "2 10*9/L"].map(amount)
    self.amounts = amounts
    weight = try amount("80 kg")
    nine = TimeOfDay(hour: 9, minute: 0) ?? .midnight
  }

  /// One course, and a day on which to look at it.
  func make(_ random: inout SeededGenerator) throws -> (scenario: Scenario, asOf: CivilDate) {
    let regimen = random.pick(regimens)
    let signed = day("2026-09-01").adding(days: random.number(0...300))
    let start = signed.adding(days: random.number(0...50))
    var scenario = Scenario(
      regimen, at: try randomClinic(&random), signed: "\(signed)", start: "\(start)")
    let first = day("2026-09-01").adding(days: random.number(0...300))
    for _ in 0..<random.number(0...12) {
      scenario.closures[first.adding(days: random.number(0...200))] = "closed"
    }
    scenario.through = start.adding(days: random.number(60...400))
    if random.chance(15) {
      let last = signed.adding(days: -random.number(1...40))
      scenario.carriedOver = [last.adding(days: -random.number(21...60)), last]
    }
    scenario.options = Set(
      (regimen.companions.compactMap(\.whenOrdered) + regimen.gates.compactMap(\.whenOrdered))
        .filter { _ in random.chance(50) })
    for phase in regimen.phases {
      guard case .cycles(_, _, .ordered) = phase.rhythm else { continue }
      scenario.counts[phase.id] = random.number(1...8)
    }
    var cursor = signed
    var isReady = false
    for _ in 0..<random.number(0...12) {
      if !isReady, random.chance(60) {
        prepare(&scenario, on: cursor)
        isReady = true
      }
      cursor = cursor.adding(days: random.chance(30) ? 0 : random.number(0...25))
      append(to: &scenario, recorded: cursor, &random)
    }
    return (scenario, cursor.adding(days: random.number(0...40)))
  }

  /// A fact more, recorded on a day.
  func append(to scenario: inout Scenario, recorded: CivilDate, _ random: inout SeededGenerator) {
    let on = recorded.adding(days: random.chance(80) ? 0 : -random.number(1...3))
    let fact = fact(for: scenario.regimen, on: on, &random)
    var by: String?
    if case .override = fact { by = "Dr E. Example" }
    scenario.ledger.append(LedgerEntry(recorded: recorded, on: on, fact: fact, by: by, note: nil))
  }

  private func fact(for regimen: Regimen, on: CivilDate, _ random: inout SeededGenerator) -> Fact {
    let number = random.chance(90) ? nil : random.number(1...7)
    switch random.number(0...99) {
    case 0..<30: return .given(occurrence: number, amount: nil)
    case 30..<36: return .missed(occurrence: number)
    case 36..<43:
      return .deferred(
        occurrence: number, to: on.adding(days: random.number(-3...45)), reason: "a reason")
    case 43..<47: return .omitted(occurrence: number, reason: "a reason")
    case 47..<54:
      return .booked(occurrence: number, day: on.adding(days: random.number(0...40)), time: nine)
    case 54..<57: return .requested(day: on.adding(days: random.number(0...120)))
    case 57: return .ceased(reason: "a reason")
    case 58..<78:
      let analyte = random.pick(amounts.keys.sorted { $0.rawValue < $1.rawValue })
      return .lab(
        analyte, random.pick(amounts[analyte] ?? []),
        isBaseline: analyte == .creatinine && random.chance(20))
    case 78..<81: return .weight(weight)
    case 81..<87: return .dental(random.pick(DentalEvent.allCases))
    case 87..<92: return .done(companion: random.pick(regimen.companions).id)
    default:
      let rules =
        regimen.gates.map { "gate.\($0.id)" } + [
          "window.decision", "window.minimum", "window.overdue", "clinic.closed", "ledger.gap",
        ]
      return .override(rule: random.pick(rules), occurrence: number, reason: "a reason")
    }
  }

  /// What most first doses wait for, all in order.
  private func prepare(_ scenario: inout Scenario, on date: CivilDate) {
    func record(_ fact: Fact) {
      scenario.ledger.append(
        LedgerEntry(recorded: date, on: date, fact: fact, by: nil, note: nil))
    }
    record(.dental(.cleared))
    record(.weight(weight))
    for (analyte, values) in amounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      record(.lab(analyte, values[0], isBaseline: analyte == .creatinine))
    }
  }

  private func randomClinic(_ random: inout SeededGenerator) throws -> ClinicProfile {
    var weekdays = Weekday.allCases.filter { $0 < .saturday }
    if random.chance(20) { weekdays.remove(at: random.number(0...4)) }
    if random.chance(20) { weekdays.remove(at: random.number(0...3)) }
    if random.chance(10) { weekdays.append(.saturday) }
    return try clinic.open(every: weekdays).under(random.pick(Jurisdiction.allCases))
  }
}

extension ClinicProfile {
  /// The same clinic under another jurisdiction.
  func under(_ jurisdiction: Jurisdiction) -> ClinicProfile {
    ClinicProfile(
      id: id, name: name, zone: zone, jurisdiction: jurisdiction, hours: hours,
      placeHours: placeHours, labValidity: labValidity, leads: leads, location: location,
      uidNamespace: uidNamespace)
  }
}
