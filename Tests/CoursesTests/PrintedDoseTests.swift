import CivilTime
import Courses
import Dosing
import Quantities
import RegimenFiles
import Regimens
import Testing

/// One row of `doses.tsv`: a dose worked out by `doses.py`, which knows nothing of the planner, with its arithmetic.
struct PrintedDose: Sendable, CustomTestStringConvertible {
  let regimen: String
  let clinic: String
  let visit: String
  /// What is known of the patient: pairs such as `weight` and `80 kg`.
  let facts: [(name: String, value: String)]
  let dose: String
  let arithmetic: String
  var testDescription: String { "\(regimen): \(arithmetic)" }

  static let all: [PrintedDose] = ((try? IndependentTable.kept("doses")) ?? []).map { fields in
    let facts = fields[3].split(separator: ", ").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (name: parts[0], value: parts[1])
    }
    return PrintedDose(
      regimen: fields[0], clinic: fields[1], visit: fields[2], facts: facts, dose: fields[4],
      arithmetic: fields[5])
  }

  func value(_ name: String) -> String? { facts.first { $0.name == name }?.value }

  private static let known = day("2026-10-01")

  private func moment(_ name: String) throws -> (day: CivilDate, time: TimeOfDay) {
    let parts = try #require(value(name)).split(separator: " ")
    return (day(String(parts[0])), try #require(TimeOfDay(parts[1])))
  }

  private func ledger() throws -> [Fact] {
    var ledger: [Fact] = []
    if let weight = value("weight") { ledger.append(.weight(try amount(weight))) }
    if let creatinine = value("creatinine") {
      ledger.append(.lab(.creatinine, try amount(creatinine), isBaseline: true))
    }
    if let liver = value("child-pugh") {
      ledger.append(.childPugh(try #require(ChildPughClass(rawValue: liver))))
    }
    if let product = value("product") {
      let booked = try moment("booked")
      ledger.append(.booked(occurrence: 1, day: booked.day, time: booked.time))
      let reference = try moment("reference")
      ledger.append(
        .product(
          occurrence: 1,
          ProductAtHand(
            dose: product, strength: try amount(try #require(value("strength"))),
            day: reference.day, time: reference.time,
            zone: try ClinicZone(identifier: "Europe/Berlin"), lot: nil)))
    }
    return ledger
  }

  /// The plan of the day after the patient's values were taken.
  func plan() throws -> Plan {
    let regimen = try Samples.regimen(self.regimen)
    var counts: [String: Int] = [:]
    for fact in facts where fact.name == "count" {
      let words = fact.value.split(separator: " ")
      counts[String(words[0])] = Int(words[1])
    }
    var amounts: [String: Quantity] = [:]
    for fact in facts where fact.name == "ordered" {
      let words = fact.value.split(separator: " ", maxSplits: 1)
      amounts[String(words[0])] = try amount(String(words[1]))
    }
    let course = Course(
      id: "course",
      patient: Patient(
        id: "patient", label: "Pat Example", born: day("1956-05-01"),
        sex: value("sex") == "female" ? .female : .male,
        height: try value("height").map { try amount($0) }),
      regimen: RegimenPin(id: regimen.id, version: regimen.version, fingerprint: nil),
      order: Order(
        prescriber: "Dr E. Example", signed: day("2026-09-01"), start: day("2026-10-09"), time: nil,
        counts: counts, amounts: amounts, site: nil, options: [], carriedOver: []),
      ledger: try ledger().map {
        LedgerEntry(recorded: Self.known, on: Self.known, fact: $0, by: nil, note: nil)
      })
    return try Planner.plan(
      course, regimen: regimen,
      clinic: clinic == "riverside" ? Samples.riverside() : Samples.lakeside(),
      asOf: Self.known.adding(days: 1), through: day("2027-03-31"))
  }
}

@Suite("Printed doses of every regimen") struct PrintedDoseTests {
  @Test("the planner prints the dose a program of its own gives", arguments: PrintedDose.all)
  func dose(_ example: PrintedDose) throws {
    let plan = try example.plan()
    let visit = try plan.visit(example.visit)
    #expect(visit.doseText == (example.dose == "none" ? "" : example.dose), "\(visit.working)")
    #expect(plan.findings("dose.ruled-out").isEmpty == (example.dose != "none"))
    #expect(!visit.working.isEmpty)
  }

  @Test func `every regimen that gives an amount has its example`() throws {
    let giving = try Samples.library().regimens.compactMap { id, versions in
      versions.first.map { $0.regimen.doses.isEmpty } == false ? id : nil
    }
    #expect(Set(PrintedDose.all.map(\.regimen)) == Set(giving))
    #expect(PrintedDose.all.allSatisfy { !$0.dose.isEmpty && !$0.arithmetic.isEmpty })
  }

  @Test func `every dose, band and class has an example that goes through it`() throws {
    var steps: [String: String] = [:]
    for example in PrintedDose.all {
      let regimen = try Samples.regimen(example.regimen)
      steps[regimen.ingredient, default: ""] +=
        try example.plan().visit(example.visit).working
        .joined(separator: "\n") + "\n"
    }
    for regimen in try Samples.library().files.map(\.regimen) {
      let seen = steps[regimen.ingredient] ?? ""
      for rule in regimen.doses.values {
        if rule.bands == nil, case .flat(let amount) = rule.basis {
          #expect(seen.contains("flat dose \(amount.value)"), "\(regimen.id), \(rule.id)")
        }
        for band in rule.bands?.bands ?? [] {
          #expect(seen.contains("band \(band.range):"), "\(regimen.id), \(band.range)")
        }
        for band in rule.childPugh?.bands ?? [] {
          #expect(seen.contains("Child-Pugh class \(band.liver.rawValue) of"), "\(regimen.id)")
        }
      }
    }
  }

  @Test func `the examples are what the program prints`() throws {
    #expect(try IndependentTable.kept("doses") == IndependentTable.printed("doses"))
  }
}
