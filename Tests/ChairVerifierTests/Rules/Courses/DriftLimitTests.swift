import Testing

@testable import ChairVerifier

@Suite("drift.limit")
struct DriftLimitTests {
  @Test("a visit may be as far from its target as the drift allows")
  func kept() throws {
    let messages = try CourseDraft.messages(.driftLimit) {
      $0.patients[1].visits[1].target = 14
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit a day further is named: 17 - 13 = 4")
  func late() throws {
    let messages = try CourseDraft.messages(.driftLimit) {
      $0.patients[1].visits[1].target = 13
    }
    #expect(
      messages == [
        "visit 2 of \"q\" is on day 17 (week 3), 4 days from its target, day 13 (week 2); 3 are allowed"
      ])
  }

  @Test("a visit too far before its target is named")
  func early() throws {
    let messages = try CourseDraft.messages(.driftLimit) {
      $0.patients[1].visits[1].target = 21
    }
    #expect(
      messages == [
        "visit 2 of \"q\" is on day 17 (week 3), 4 days from its target, day 21 (week 4); 3 are allowed"
      ])
  }

  @Test("a first visit is bound by its own window alone")
  func first() throws {
    let messages = try CourseDraft.messages(.driftLimit) {
      $0.maxDrift = 0
      $0.patients[1].visits[1].target = 17
      $0.patients[0].visits[2].target = 10
    }
    #expect(messages.isEmpty)
  }
}
