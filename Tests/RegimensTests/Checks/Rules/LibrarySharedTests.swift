import Testing

@testable import Regimens

@Suite("library.shared")
struct LibrarySharedTests {
  @Test("a review that three others of the kind agree on is shown where the fourth differs")
  func breach() throws {
    let text = LintExample.beam.text
    let others = try (2...4).map { number in
      try regimen(
        text.replacing("id: beam", with: "id: beam-\(number)")
          .replacing("ingredient: external", with: "ingredient: \(number) external"))
    }
    #expect(LibraryCheck.libraryShared.problems(among: others + [try regimen(text)]).isEmpty)
    let late = try regimen(text.replacing("latest: 5 wk [D]", with: "latest: 6 wk [D]"))
    let problems = LibraryCheck.libraryShared.problems(among: others + [late])
    #expect(problems.map(\.regimen) == ["beam"])
    #expect(problems.map(\.problem.path) == ["companions[0].window.latest"])
    // Three of a kind are too few to call one of them odd.
    #expect(LibraryCheck.libraryShared.problems(among: Array(others.dropLast()) + [late]).isEmpty)
  }
}
