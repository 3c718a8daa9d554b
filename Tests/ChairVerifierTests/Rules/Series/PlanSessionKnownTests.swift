import Testing

@testable import ChairVerifier

@Suite("plan.session-known")
struct PlanSessionKnownTests {
  @Test("every session of the small series is known")
  func kept() throws {
    let messages = try SeriesDraft.messages(.planSessionKnown)
    #expect(messages.isEmpty)
  }

  @Test("a booked session that the instance lacks is named")
  func booked() throws {
    let messages = try SeriesDraft.messages(.planSessionKnown) {
      $0.booked[2].session = 5
    }
    #expect(
      messages == [
        "the plan names session 5 of patient 1, whom the instance does not have"
      ])
  }

  @Test("so is one that is said not to be booked")
  func notBooked() throws {
    let messages = try SeriesDraft.messages(.planSessionKnown) {
      $0.notBooked.append((7, 0))
    }
    #expect(
      messages == [
        "the plan names session 0 of patient 7, whom the instance does not have"
      ])
  }
}
