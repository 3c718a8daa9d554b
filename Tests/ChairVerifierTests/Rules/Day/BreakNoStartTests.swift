import Testing

@testable import ChairVerifier

@Suite("break.no-start")
struct BreakNoStartTests {
  @Test("a visit may start in the slot after the break")
  func kept() throws {
    let messages = try DayDraft.messages(.breakNoStart) {
      $0.breaks[0].start = 6
    }
    #expect(messages.isEmpty)
  }

  @Test("a start in the first slot of a break is named")
  func first() throws {
    let messages = try DayDraft.messages(.breakNoStart) {
      $0.breaks[0].start = 8
    }
    #expect(
      messages == [
        "nurse \"n0\" starts visit \"d\" at slot 8 (2 h after opening), in her break from slot 8 (2 h after opening) to slot 10 (2 h 30 min after opening)"
      ])
  }

  @Test("a start in the last slot of a break is named")
  func last() throws {
    let messages = try DayDraft.messages(.breakNoStart) {
      $0.breaks[0].start = 7
    }
    #expect(
      messages == [
        "nurse \"n0\" starts visit \"d\" at slot 8 (2 h after opening), in her break from slot 7 (1 h 45 min after opening) to slot 9 (2 h 15 min after opening)"
      ])
  }
}
