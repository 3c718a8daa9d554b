import Foundation
import Testing

@Suite("The regimens")
struct RegimensCommandTests {
  @Test("the list names every file of the library once")
  func list() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Program.schedules + "/regimens")
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    let result = try Program.run(["regimens", "list", "--csv"])
    let ids = result.output.split(separator: "\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
    #expect(ids == names)
    #expect(result.status == 0)
  }

  @Test("a regimen is shown with its sources, within the width")
  func show() throws {
    let result = try Program.run(["regimens", "show", "zoledronic-acid-q4w"])
    #expect(result.status == 0)
    for part in ["every 28 d [S1, S2]", "Gates", "Companions", "Sources", "local-default"] {
      #expect(result.output.contains(part))
    }
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("the library passes its own lint, and a broken regimen does not")
  func lint() throws {
    #expect(try Program.run(["regimens", "lint"]).status == 0)
    let path = Program.schedules + "/regimens/zoledronic-acid-q4w.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let scratch = try Scratch()
    // Bands that overlap: 55 lies in two of them.
    let overlapping = try scratch.write(
      text.replacing("below: 50 mL/min", with: "below: 56 mL/min"), to: "overlap.yaml")
    let result = try Program.run(["regimens", "lint", overlapping])
    #expect(result.status == 65)
    #expect(result.output.contains("overlap.yaml:"))
    let monthly = try scratch.write(
      text.replacing("every: 28 d [S1, S2]", with: "every: monthly [S1, S2]"), to: "monthly.yaml")
    let refused = try Program.run(["regimens", "lint", monthly])
    #expect(refused.status == 65)
    #expect((refused.output + refused.errors).contains("monthly.yaml:"))
  }
}
