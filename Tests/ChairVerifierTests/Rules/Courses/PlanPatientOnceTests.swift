import Testing

@testable import ChairVerifier

@Suite("plan.patient-once")
struct PlanPatientOnceTests {
  @Test("three patients planned once each")
  func kept() throws {
    let messages = try CourseDraft.messages(.planPatientOnce)
    #expect(messages.isEmpty)
  }

  @Test("a patient planned twice is named with both rows")
  func broken() throws {
    let messages = try CourseDraft.messages(.planPatientOnce) {
      $0.rows.append($0.rows[1])
    }
    #expect(
      messages == [
        "patient \"q\" is planned by row 3 and already by row 1"
      ])
  }
}
