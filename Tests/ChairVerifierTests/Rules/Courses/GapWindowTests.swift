import Testing

@testable import ChairVerifier

@Suite("gap.window")
struct GapWindowTests {
  @Test("a gap may use its whole window: 2 + 14 + 2 = 18")
  func kept() throws {
    let messages = try CourseDraft.messages(.gapWindow) {
      $0.rows[1].days[1] = 18
    }
    #expect(messages.isEmpty)
  }

  @Test("the gap counts from the day really used: 3 + 7 - 1 = 9 is the earliest")
  func actual() throws {
    let messages = try CourseDraft.messages(.gapWindow) {
      $0.rows[0].days = [3, 8, 10]
    }
    #expect(
      messages == [
        "visit 2 of \"p\" is on day 8 (week 2), 2 days early, where 1 early and 2 late are allowed, counted 7 days from the visit before it on day 3 (week 1)"
      ])
  }

  @Test("a gap a day too long is named")
  func late() throws {
    let messages = try CourseDraft.messages(.gapWindow) {
      $0.rows[1].days[1] = 21
    }
    #expect(
      messages == [
        "visit 2 of \"q\" is on day 21 (week 4), 5 days late, where 1 early and 2 late are allowed, counted 14 days from the visit before it on day 2 (week 1)"
      ])
  }
}
