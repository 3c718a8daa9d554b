import Testing

@testable import ChairVerifier

@Suite("plan.visit-count")
struct PlanVisitCountTests {
  @Test("every visit has a day")
  func kept() throws {
    let messages = try CourseDraft.messages(.planVisitCount)
    #expect(messages.isEmpty)
  }

  @Test("a day too few is named")
  func few() throws {
    let messages = try CourseDraft.messages(.planVisitCount) {
      $0.rows[0].days.removeLast()
    }
    #expect(
      messages == [
        "patient \"p\" has 2 days for 3 visits"
      ])
  }

  @Test("a day too many is named")
  func many() throws {
    let messages = try CourseDraft.messages(.planVisitCount) {
      $0.rows[2].days.append(9)
    }
    #expect(
      messages == [
        "patient \"r\" has 2 days for 1 visit"
      ])
  }
}
