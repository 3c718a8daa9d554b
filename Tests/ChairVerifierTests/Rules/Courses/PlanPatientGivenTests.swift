import Testing

@testable import ChairVerifier

@Suite("plan.patient-given")
struct PlanPatientGivenTests {
  @Test("every patient of the small courses is planned")
  func kept() throws {
    let messages = try CourseDraft.messages(.planPatientGiven)
    #expect(messages.isEmpty)
  }

  @Test("a patient without a row is named")
  func broken() throws {
    let messages = try CourseDraft.messages(.planPatientGiven) {
      $0.rows.remove(at: 0)
    }
    #expect(
      messages == [
        "patient \"p\" is not planned; 3 visits need a day"
      ])
  }
}
