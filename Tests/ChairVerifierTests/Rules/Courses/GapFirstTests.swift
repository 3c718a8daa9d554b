import Testing

@testable import ChairVerifier

@Suite("gap.first")
struct GapFirstTests {
  @Test("a first visit may use its whole window: 1 - 1 = 0 to 1 + 2 = 3")
  func kept() throws {
    let messages = try CourseDraft.messages(.gapFirst) {
      $0.rows[0].days[0] = 3
    }
    #expect(messages.isEmpty)
  }

  @Test("a first visit a day beyond its window is named")
  func late() throws {
    let messages = try CourseDraft.messages(.gapFirst) {
      $0.rows[0].days[0] = 4
    }
    #expect(
      messages == [
        "visit 1 of \"p\" is on day 4 (week 1), 3 days late, where 1 early and 2 late are allowed, counted from its target, day 1 (week 1)"
      ])
  }

  @Test("a first visit too early is named")
  func early() throws {
    let messages = try CourseDraft.messages(.gapFirst) {
      $0.rows[1].days[0] = 1
    }
    #expect(
      messages == [
        "visit 1 of \"q\" is on day 1 (week 1), 1 day early, where 0 early and 0 late are allowed, counted from its target, day 2 (week 1)"
      ])
  }
}
