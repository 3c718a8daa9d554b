import Testing

@testable import ChairVerifier

@Suite("plan.patient-known")
struct PlanPatientKnownTests {
  @Test("every patient of the small courses is known")
  func kept() throws {
    let messages = try CourseDraft.messages(.planPatientKnown)
    #expect(messages.isEmpty)
  }

  @Test("a patient that the instance lacks is named with the row")
  func broken() throws {
    let messages = try CourseDraft.messages(.planPatientKnown) {
      $0.rows[1].id = "x"
    }
    #expect(
      messages == [
        "row 1 plans patient \"x\", whom the instance does not have"
      ])
  }
}
