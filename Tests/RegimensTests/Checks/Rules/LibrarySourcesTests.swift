import Testing

@testable import Regimens

@Suite("library.sources")
struct LibrarySourcesTests {
  @Test("one key with two references is shown in the file that differs from most")
  func breach() throws {
    let texts = [LintExample.beam, .session, .tablets].map(\.text)
    let sound = try texts.map { try regimen($0) }
    #expect(LibraryCheck.librarySources.problems(among: sound).isEmpty)
    let other = try regimen(
      texts[2].replacing("cite: Label of the example", with: "cite: Label of another one"))
    let problems = LibraryCheck.librarySources.problems(among: [sound[0], sound[1], other])
    #expect(problems.map(\.regimen) == ["tablets"])
    #expect(problems.map(\.problem.path) == ["sources.S1"])
  }
}
