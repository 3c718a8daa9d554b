import CivilTime
import Courses
import Dosing
import Quantities
import RegimenFiles
import Regimens
import TestSupport

/// One patient with several courses, and a day on which to look at them.
struct RandomTimeline {
  let members: [PatientPlanner.Member]
  let asOf: CivilDate
  var through: CivilDate { asOf.adding(days: 70) }
}

/// Makes patients with one to three courses over all regimens, with random facts beside them.
struct RandomTimelines {
  private let regimens: [Regimen]
  private let values: [(analyte: Analyte, values: [Quantity])]
  private let weight: Quantity
  private let dose: Quantity
  private let base = day("2026-06-01")

  private static let beside: [(kind: Circumstance.Kind, names: [String])] = [
    (
      .taking,
      [
        "abiraterone", "enzalutamide", "docetaxel", "bevacizumab", "warfarin", "iron",
        "calcium carbonate", "ibuprofen", "alendronate",
      ]
    ),
    (.condition, ["cord compression", "pregnancy", "unstable fracture"]),
    (.exposed, ["iodinated contrast", "gentamicin", "tooth extraction"]),
    (
      .elsewhere,
      ["Metastron", "Zometa", "denosumab 60 mg", "Xofigo", "docetaxel", "lomustine", "Quadramet"]
    ),
    (.planned, ["tooth extraction", "dental implant"]),
  ]

  init() throws {
    regimens = try Samples.library().files.map(\.regimen)
    values = try [
      (.correctedCalcium, ["2.3 mmol/L", "2.1 mmol/L", "1.9 mmol/L"]),
      (.vitaminD, ["70 nmol/L", "40 nmol/L"]), (.platelets, ["150 10*9/L", "40 10*9/L"]),
      (.creatinineClearance, ["80 mL/min", "25 mL/min"]),
    ].map { analyte, texts in (analyte, try texts.map { try amount($0) }) }
    weight = try amount("80 kg")
    dose = try amount("8 Gy")
  }

  /// One patient.
  func make(_ random: inout SeededGenerator) -> RandomTimeline {
    let asOf = base.adding(days: random.number(0...240))
    let members = (0..<random.number(1...3)).map { member($0, &random) }
    return RandomTimeline(members: members, asOf: asOf)
  }

  private func member(
    _ index: Int, _ random: inout SeededGenerator
  ) -> PatientPlanner.Member {
    let regimen = random.pick(regimens)
    let signed = base.adding(days: random.number(-120...150))
    let start = signed.adding(days: random.number(0...40))
    var options = Set(
      regimen.companions.compactMap(\.whenOrdered).filter { _ in random.chance(30) })
    if random.chance(30) { options.insert("cord-in-field") }
    var counts: [String: Int] = [:]
    for phase in regimen.phases {
      guard case .cycles(_, _, .ordered) = phase.rhythm else { continue }
      counts[phase.id] = random.number(1...6)
    }
    var ledger = [entry(signed, .weight(weight))]
    if random.chance(60) { ledger.append(entry(signed, .dental(.cleared))) }
    for step in 0..<random.number(0...3) {
      let over = random.chance(20) ? Quantity(Exact(random.pick([10, 15, 60, 120])), .minute) : nil
      let on = start.adding(days: 28 * step)
      ledger.append(
        LedgerEntry(
          recorded: on, on: on, fact: .given(occurrence: step + 1, amount: nil),
          by: "Dr E. Example", note: nil, over: over))
    }
    for _ in 0..<random.number(0...3) {
      ledger.append(fact(from: signed.adding(days: random.number(-40...160)), &random))
    }
    ledger = ledger.enumerated().sorted {
      ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset)
    }.map(\.element)
    let course = Course(
      id: "course-\(index)",
      patient: Patient(
        id: "patient", label: "Pat Example", born: day("1956-05-01"), sex: .male, height: nil),
      regimen: RegimenPin(id: regimen.id, version: regimen.version, fingerprint: nil),
      order: Order(
        prescriber: "Dr E. Example", signed: signed, start: start, time: nil, counts: counts,
        amounts: [:], site: random.chance(70) ? random.pick(["L3", "left hip"]) : nil,
        options: options, carriedOver: []), ledger: ledger)
    return PatientPlanner.Member(course: course, regimen: regimen)
  }

  private func entry(_ on: CivilDate, _ fact: Fact, late: Int = 0) -> LedgerEntry {
    LedgerEntry(
      recorded: on.adding(days: late), on: on, fact: fact, by: "Dr E. Example", note: nil)
  }

  private func fact(from on: CivilDate, _ random: inout SeededGenerator) -> LedgerEntry {
    let late = random.chance(20) ? random.number(1...9) : 0
    switch random.number(0...99) {
    case 0..<55:
      let (kind, names) = random.pick(Self.beside)
      let name = random.pick(names)
      let until =
        kind == .planned || (kind == .taking && random.chance(40))
        ? on.adding(days: random.number(0...60)) : nil
      return entry(
        on, .circumstance(Circumstance(kind: kind, name: name, until: until)), late: late)
    case 55..<62:
      let kind: Circumstance.Kind = random.chance(50) ? .stopped : .resolved
      let names = Self.beside.flatMap(\.names)
      return entry(
        on, .circumstance(Circumstance(kind: kind, name: random.pick(names), until: nil)))
    case 62..<74:
      let (analyte, amounts) = random.pick(values)
      return entry(on, .lab(analyte, random.pick(amounts), isBaseline: false), late: late)
    case 74..<80: return entry(on, .dental(random.pick(DentalEvent.allCases)), late: late)
    case 80..<86:
      return entry(
        on,
        .circumstance(
          Circumstance(
            kind: .elsewhere, name: "radiation", until: nil,
            radiation: Circumstance.Radiation(
              site: random.pick(["L3", "left hip"]), fractions: random.number(1...6), dose: dose,
              hasCord: random.chance(50)))))
    case 86..<91: return entry(on, .ceased(reason: "a reason"))
    case 91..<94: return entry(on, .confirmed("calcium-plan"))
    default:
      return entry(
        on,
        .override(
          rule: random.pick(["X01", "X03", "X07", "X08", "X13", "X22", "X26"]),
          occurrence: random.chance(50) ? nil : random.number(1...3), reason: "a reason"))
    }
  }
}
