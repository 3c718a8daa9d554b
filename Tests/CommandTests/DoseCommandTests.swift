import Foundation
import Testing

@Suite("How a dose is found")
struct DoseCommandTests {
  private let today = ["--today", "2026-10-01"]

  private func course(_ name: String) -> String { Program.schedules + "/courses/\(name).yaml" }

  // Cockcroft-Gault: (140 - 75) x 66 / (72 x 1.2) = 4290 / 86.4 = 49.65 mL/min, which the label gives 3.3 mg.
  @Test("the next dose is shown with its inputs, steps and sources")
  func next() throws {
    let result = try Program.run(["dose", course("tomas-lindqvist-renal-band")] + today)
    #expect(result.status == 0)
    for part in [
      "dose 2", "3.3 mg (4.1 mL) in 100 mL over at least 15 min",
      "creatinine 1.2 mg/dL of 2026-09-01, weight 66 kg of 2026-09-01",
      "(140 - 75) x 66 kg / (72 x 1.2 mg/dL) = 49.65 mL/min",
      "band from 40 mL/min to below 50 mL/min: 3.3 mg [S1, S2]",
      "S1 (read): Zometa",
    ] {
      #expect(result.output.contains(part), "no '\(part)' in\n\(result.output)")
    }
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  // 55 kBq/kg x 82 kg = 4510 kBq; 4510 / (1100 x 2^(96.5/274.32)) = 3.21 mL, see ProductAtHandTests.
  @Test("an activity is drawn from the product at hand")
  func activity() throws {
    let result = try Program.run(
      ["dose", course("ruben-castellanos-radium-booked"), "2", "--json"] + today)
    let shape = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(shape["osteon"] as? String == "dose/1")
    #expect(
      shape["dose"] as? String == "4.51 MBq (3.21 mL at the planned time from 1 vial)")
    let steps = try #require(shape["steps"] as? [String])
    #expect(
      steps.contains("volume = 4510 kBq / (1100 kBq/mL x 1.276133) = 3.21 mL, to 2 decimals"))
  }

  @Test("a held dose ends with status 2 and says why")
  func held() throws {
    let result = try Program.run(["dose", course("idris-okonjo-creatinine-hold")] + today)
    #expect(result.status == 2)
    #expect(result.output.contains("held: creatinine"))
  }

  @Test(
    "a dose that there is not is wrong usage",
    arguments: [
      ("gwendolyn-achterberg-ceased", [], "has no dose to come; the plan has 1 to 6"),
      ("ruben-castellanos-radium-booked", ["7"], "has no dose 7; the plan has 1 to 6"),
      ("ruben-castellanos-radium-booked", ["0"], "A dose is counted from 1"),
    ])
  func missing(_ row: (course: String, words: [String], message: String)) throws {
    let result = try Program.run(["dose", course(row.course)] + row.words + today)
    #expect(result.status == 64)
    #expect(result.errors.contains(row.message), "said \(result.errors)")
  }

  @Test("a product for a dose that the regimen has not is bad data")
  func unknownProduct() throws {
    let text = try String(
      contentsOfFile: course("ruben-castellanos-radium-booked"), encoding: .utf8)
    let scratch = try Scratch()
    let file = try scratch.write(
      text.replacing("product: radium-223", with: "product: radium"), to: "c.yaml")
    let result = try Program.run(["dose", file] + today)
    #expect(result.status == 65)
    #expect(
      result.errors.contains(
        "records a product for 'radium', and its regimen has the doses radium-223"),
      "said \(result.errors)")
  }

  @Test(
    "a product is written down whole",
    arguments: [
      ("day: 2026-10-12, time: 12:00, zone: Europe/Berlin", "the key 'strength' is missing"),
      ("strength: 1100 kBq/mL, day: 2026-10-12, time: 12:00", "the key 'zone' is missing"),
      ("strength: 1100 kBq/mL, day: 2026-10-12, time: 12:00, zone: CET", "zone"),
      (
        "strength: 0 kBq/mL, day: 2026-10-12, time: 12:00, zone: Europe/Berlin", "more than nothing"
      ),
      ("strength: 1100 kBq/mL, day: 2026-13-12, time: 12:00, zone: Europe/Berlin", "2026-13-12"),
      (
        "strength: 1100 kBq/mL, day: 2026-10-12, time: 12:00, zone: Europe/Berlin, vial: 6 mg",
        "is not what a vial of 1100 kBq/mL holds"
      ),
      (
        "strength: 1100 kBq/mL, day: 2026-10-12, time: 12:00, zone: Europe/Berlin, vials: 0",
        "a whole number from 1 to 20"
      ),
    ])
  func half(_ row: (keys: String, message: String)) throws {
    let path = course("ruben-castellanos-radium-booked")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let scratch = try Scratch()
    let file = try scratch.write(
      text + "  - {on: 2026-10-01, product: radium-223, \(row.keys)}\n", to: "c.yaml")
    let result = try Program.run(["dose", file] + today)
    #expect(result.status == 65)
    #expect(result.errors.contains(row.message), "said \(result.errors)")
    #expect(result.errors.contains("c.yaml:"))
  }
}
