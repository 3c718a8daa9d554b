import CivilTime
import Dosing
import Quantities
import RegimenFiles
import Regimens
import Testing

/// One row of `doses.tsv`.
struct DoseExample: Sendable, CustomTestStringConvertible {
  let columns: [String]
  var testDescription: String { "\(columns[0]), \(columns[1]), creatinine \(columns[2])" }
}

/// Doses of every regimen against `Fixtures/doses.py`.
@Suite("Doses worked out independently") struct DoseExampleTests {
  static let examples = ((try? IndependentTable.kept("doses")) ?? []).map(DoseExample.init)

  @Test func `the kept table is what the script prints`() throws {
    #expect(try IndependentTable.kept("doses") == IndependentTable.printed("doses"))
  }

  @Test func `every dose of every regimen has an example`() throws {
    for (id, files) in try Samples.library().regimens.sorted(by: { $0.key < $1.key }) {
      let regimen = try #require(files.first).regimen
      let own = Set(Self.examples.filter { $0.columns[0] == id }.map { $0.columns[1] })
      #expect(own == (regimen.doses.isEmpty ? ["-"] : Set(regimen.doses.keys)), "\(id)")
    }
  }

  @Test(arguments: examples)
  func `a dose is the one that was worked out by hand, and shows how`(
    example: DoseExample
  ) throws {
    let columns = example.columns
    let regimen = try Samples.regimen(columns[0])
    guard columns[1] != "-" else {
      #expect(regimen.doses.isEmpty)
      return
    }
    let rule = try #require(regimen.doses[columns[1]])
    let result = DoseCalculation.result(of: rule, for: try facts(columns, rule.id))
    guard columns[3] != "stop" else {
      guard case .ruledOut? = result.problem else {
        Issue.record("no dose was wanted, not \(result.text)")
        return
      }
      return
    }
    let found = try #require(result.amount, "\(result.problem.map { "\($0)" } ?? "")")
    #expect(try found.compared(to: amount(columns[3])) == 0, "\(found): \(columns[6])")
    #expect(columns[4] == "-" || result.volume.map { "\($0)" } == columns[4], "\(result.working)")
    #expect(!result.working.isEmpty)
  }

  /// A man of 70, 78 kg and 172 cm, on 1 October 2026.
  private func facts(_ columns: [String], _ id: String) throws -> DosingFacts {
    let today = day("2026-10-01")
    let creatinine = DosingFacts.Dated(value: try amount("\(columns[2]) mg/dL"), on: today)
    let reference: Int64 = 1_790_000_000
    let hours = Int64(columns[5])
    return DosingFacts(
      born: day("1956-05-01"), sex: .male, height: try amount("172 cm"),
      weight: DosingFacts.Dated(value: try amount("78 kg"), on: today),
      creatinineAtStart: creatinine, creatinineNow: creatinine, level: 0,
      ordered: [id: try amount("100 mg")], on: today,
      administration: hours.map { reference + $0 * 3_600 },
      references: hours == nil ? [:] : [id: reference], jurisdiction: .us)
  }
}
