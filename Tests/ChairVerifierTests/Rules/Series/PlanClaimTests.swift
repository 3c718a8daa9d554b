import Testing

@testable import ChairVerifier

@Suite("plan.claim")
struct PlanClaimTests {
  @Test("a plan may say nothing of its objective")
  func silent() throws {
    let messages = try SeriesDraft.messages(.planClaim)
    #expect(messages.isEmpty)
  }

  @Test("a true claim: 5 + 12 + 5 = 22, one session x 10 x 3 x 8 = 240, and a bound that is met")
  func kept() throws {
    let messages = try SeriesDraft.messages(.planClaim) {
      $0.claim = [22, 1, 240, 262, 262]
    }
    #expect(messages.isEmpty)
  }

  @Test("every figure that is not true is named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.planClaim) {
      $0.claim = [21, 0, 0, 21, 20]
    }
    #expect(
      messages == [
        "the plan says that its completion is 21, and it is 22",
        "the plan says that its notBooked is 0, and it is 1",
        "the plan says that its penalty is 0, and it is 240",
        "the plan says that its total is 21, and it is 262",
      ])
  }

  @Test("a bound above the plan itself proves nothing")
  func bound() throws {
    let messages = try SeriesDraft.messages(.planClaim) {
      $0.claim = [22, 1, 240, 262, 263]
    }
    #expect(
      messages == [
        "the plan says that no plan is below 263, and it is 262 itself"
      ])
  }
}
