import Testing

@testable import Regimens

@Suite("library.family")
struct LibraryFamilyTests {
  private func family(_ old: String, _ new: String) throws -> [Regimen] {
    let text = LintExample.infusion.text
    let twin = text.replacing("id: drip", with: "id: drip-2")
    let third = text.replacing("id: drip", with: "id: drip-3")
    #expect(text.contains(old))
    return try [text.replacing(old, with: new), twin, third].map { try regimen($0) }
  }

  @Test(
    "what two others of the ingredient agree on is shown where one differs",
    arguments: [
      ("at-least: 30 mL/min [S1]", "at-least: 40 mL/min [S1]", "gates[2].measured"),
      ("amount: 2.4 mg [S1]", "amount: 2.3 mg [S1]", "doses.drug.bands.bands[2].amount"),
      ("latest: -2 wk [D]", "latest: -3 wk [D]", "companions[0].window.latest"),
      ("earliest: 21 d [D]", "earliest: 20 d [D]", "phases[0].window.earliest"),
      ("  - id: calcium\n", "  - id: calcium-2\n", "gates"),
    ])
  func breach(old: String, new: String, path: String) throws {
    #expect(LibraryCheck.libraryFamily.problems(among: try family("id: drip", "id: drip")).isEmpty)
    let problems = LibraryCheck.libraryFamily.problems(among: try family(old, new))
      .filter { $0.regimen == "drip" }
    #expect(problems.map(\.problem.path).contains(path), "\(problems)")
  }

  @Test("two strengths of one ingredient may differ in the dose itself")
  func strengths() throws {
    let text = LintExample.tablets.text
    let other = text.replacing("id: tablets\nversion", with: "id: strong\nversion")
      .replacing("2.5 mg", with: "5 mg")
    #expect(
      LibraryCheck.libraryFamily.problems(among: [try regimen(text), try regimen(other)]).isEmpty)
  }
}
