import Testing

@testable import ChairVerifier

@Suite("gap.next-open-day")
struct GapNextOpenDayTests {
  @Test("after day 8 the next open day is 10, day 9 being closed")
  func kept() throws {
    let messages = try CourseDraft.messages(.gapNextOpenDay)
    #expect(messages.isEmpty)
  }

  @Test("a day later than the next open day is named")
  func late() throws {
    let messages = try CourseDraft.messages(.gapNextOpenDay) {
      $0.rows[0].days[2] = 11
    }
    #expect(
      messages == [
        "visit 3 of \"p\" is on day 11 (week 2); the next open day after the visit before it is day 10 (week 2)"
      ])
  }

  @Test("over a weekend the next open day after day 11 is 14")
  func weekend() throws {
    let messages = try CourseDraft.messages(.gapNextOpenDay) {
      $0.rows[0].days = [2, 11, 12]
    }
    #expect(
      messages == [
        "visit 3 of \"p\" is on day 12 (week 2); the next open day after the visit before it is day 14 (week 3)"
      ])
  }
}
