import CivilTime
import Courses
import Dosing
import Foundation
import Quantities
import RegimenFiles
import Regimens
import TestSupport
import Testing

/// One example of a dose for every regimen that gives an amount, worked out by a program of its own.
///
/// `Fixtures/printed-doses.py` knows nothing of the planner; `Fixtures/printed-doses.txt` is what it prints, with the arithmetic of
/// each dose.
struct PrintedDose: Sendable, CustomTestStringConvertible {
  let regimen: String
  let clinic: String
  let visit: String
  /// What is known of the patient: pairs such as `weight` and `80 kg`.
  let facts: [(name: String, value: String)]
  let dose: String
  let arithmetic: String
  var testDescription: String { "\(regimen): \(arithmetic)" }

  static let folder = Samples.root + "Tests/CoursesTests/Fixtures/"
  static let text =
    (try? String(contentsOfFile: folder + "printed-doses.txt", encoding: .utf8)) ?? ""

  static let all: [PrintedDose] = text.split(separator: "\n").map { line in
    let fields = line.components(separatedBy: " | ")
    let facts = fields[3].components(separatedBy: ", ").filter { !$0.isEmpty }.map { pair in
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
    if let level = value("level") { ledger.append(.doseLevel(try #require(Int(level)))) }
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
    #expect(try example.plan().visit(example.visit).doseText == example.dose)
  }

  @Test func `every regimen that gives an amount has its example`() throws {
    let giving = try Samples.library().regimens.compactMap { id, versions in
      versions.first.map { $0.regimen.doses.isEmpty } == false ? id : nil
    }
    #expect(PrintedDose.all.map(\.regimen).sorted() == giving.sorted())
    #expect(PrintedDose.all.allSatisfy { !$0.dose.isEmpty && !$0.arithmetic.isEmpty })
  }

  @Test func `the examples are what the program prints`() throws {
    let program = try String(contentsOfFile: PrintedDose.folder + "printed-doses.py", encoding: .utf8)
    let printed = try Python.table(program).map { $0.joined(separator: "\t") + "\n" }.joined()
    #expect(printed == PrintedDose.text)
  }
}
