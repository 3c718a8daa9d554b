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

  @Test("a patient for whom the windows leave no days is left out, and said to be")
  func neverFits() throws {
    // q comes on day 2, and 14 days later is day 16, with one day less or two more; all of them are closed.
    let close: (inout CourseDraft) -> Void = {
      $0.closed += [15, 16, 17, 18]
      $0.rows.removeAll { $0.id == "q" }
    }
    #expect(try CourseDraft.messages(.planPatientGiven, after: close).isEmpty)
    var draft = CourseDraft.small
    close(&draft)
    let verdict = try draft.verdict()
    #expect(verdict.isValid)
    #expect(
      verdict.leftOut == [
        LeftOut(id: "q", priority: nil, neverFits: "visit 2 finds no open day inside its window")
      ])
  }

  @Test("the next open day, the drift and the horizon leave a patient no days too")
  func everyReason() throws {
    // p's second visit is a day early on day 8 or on day 10 and later; its third on the next open day after it.
    var draft = CourseDraft.small
    draft.patients[0].visits[2].target = 30
    draft.rows.remove(at: 0)
    #expect(try draft.verdict().leftOut.first?.neverFits?.contains("visit 3") == true)
    // Days 26 and 27 are a weekend, and the horizon ends with them.
    draft.patients[0].visits[0].target = 27
    #expect(try draft.verdict().leftOut.first?.neverFits?.contains("visit 1") == true)
  }
}
