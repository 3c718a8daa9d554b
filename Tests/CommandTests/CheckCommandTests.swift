import Foundation
import Testing

/// `osteon check` over all courses of one patient: silent where nothing is wrong, and clear about what is.
@Suite("The check of a patient's courses") struct CheckCommandTests {
  private static let head = """
    osteon: course/1
    id: ID
    patient: {id: clean-patient, label: Pat Example, born: 1956-05-01, sex: male}
    regimen: {id: ID, version: 1.0.0}
    """

  private static func course(_ regimen: String, _ order: String, _ ledger: String...) -> String {
    let lines = ledger.map { "  - {\($0)}" }
    return head.replacing("ID", with: regimen) + "\n"
      + "order: {prescriber: Dr E. Example, \(order)}\nledger:\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private static let denosumab = course(
    "denosumab-120mg", "signed: 2026-07-01, start: 2026-08-10",
    "on: 2026-07-06, done: dental-exam, by: Dr D. Example",
    "on: 2026-07-06, dental: cleared, by: Dr D. Example",
    "on: 2026-08-05, weight: 80 kg",
    "on: 2026-08-05, lab: creatinine, value: 0.9 mg/dL, baseline: true",
    "on: 2026-08-05, lab: corrected-calcium, value: 2.3 mmol/L",
    "on: 2026-08-05, lab: vitamin-d, value: 70 nmol/L",
    "on: 2026-08-10, given: 1, amount: 120 mg",
    "on: 2026-08-20, lab: corrected-calcium, value: 2.3 mmol/L",
    "on: 2026-09-04, lab: corrected-calcium, value: 2.3 mmol/L",
    "on: 2026-09-07, given: 2, amount: 120 mg", "on: 2026-09-07, done: pain-review-4-weeks",
    "on: 2026-09-30, lab: corrected-calcium, value: 2.3 mmol/L")
  private static let goserelin = course(
    "goserelin-10-8mg", "signed: 2026-07-01, start: 2026-07-06",
    "on: 2026-07-06, given: 1, amount: 10.8 mg", "on: 2026-08-03, done: pain-review-4-weeks",
    "on: 2026-09-14, done: pain-review-2-months")
  private static let radiation = course(
    "radiation-8gy-1", "signed: 2026-09-14, start: 2026-10-07, site: L3",
    "on: 2026-09-28, done: consultation", "on: 2026-09-30, done: planning-ct")
  /// Eight weeks after the denosumab began, where six are asked for.
  private static let radium = course(
    "radium-223", "signed: 2026-09-14, start: 2026-10-05", "on: 2026-09-16, done: supply",
    "on: 2026-09-30, weight: 80 kg", "on: 2026-09-30, lab: neutrophils, value: 2.4 10*9/L",
    "on: 2026-09-30, lab: platelets, value: 180 10*9/L",
    "on: 2026-09-30, lab: haemoglobin, value: 11.2 g/dL")

  private func check(_ courses: [String], today: String = "2026-10-01") throws -> Program.Result {
    let scratch = try Scratch()
    let files = try courses.enumerated().map { try scratch.write($1, to: "\($0).yaml") }
    return try Program.run(["check"] + files + ["--today", today])
  }

  @Test(arguments: [[denosumab, goserelin, radiation], [denosumab, goserelin, radium]])
  func `a clean set of courses gives no false alarm`(courses: [String]) throws {
    let result = try check(courses)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "No findings.\n")
  }

  @Test func `one medicine more is one finding, with both facts and their dates`() throws {
    let taking = Self.radium + "  - {on: 2026-10-01, taking: abiraterone}\n"
    let result = try check([Self.denosumab, Self.goserelin, taking])
    #expect(result.status == 2)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("Findings, worst first (1 stop) STOP Pat Example: X03"))
    #expect(words.contains("abiraterone from 2026-10-01"))
    #expect(words.contains("injections 4 weeks apart, 2026-10-05 to"))
  }

  @Test func `an override names who, when and why, and ends with the date it was given for`() throws
  {
    var radium =
      Self.radium + """
          - {on: 2026-10-01, taking: abiraterone}
          - {on: 2026-10-01, override: X03, occurrence: 1, by: Dr A. Adeyemi, reason: last tablet taken this morning}

        """
    let lifted = try check([Self.denosumab, Self.goserelin, radium])
    #expect(lifted.status == 0)
    let words = lifted.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("Findings, worst first (1 info)"))
    #expect(
      words.contains(
        "overridden by Dr A. Adeyemi on 2026-10-01: last tablet taken this morning"))
    radium += "  - {on: 2026-10-01, deferred: 1, to: 2026-10-12, reason: transport}\n"
    let moved = try check([Self.denosumab, Self.goserelin, radium])
    #expect(moved.status == 2)
    #expect(moved.output.contains("STOP Pat Example: X03"))
    #expect(
      moved.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "was for 2026-10-05 and has ended"))
  }
}
