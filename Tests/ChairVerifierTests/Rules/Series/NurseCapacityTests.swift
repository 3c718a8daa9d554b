import Testing

@testable import ChairVerifier

@Suite("nurse.capacity")
struct NurseCapacityTests {
  @Test("a nurse installs one patient, or watches two")
  func kept() throws {
    let messages = try SeriesDraft.messages(.nurseCapacity)
    #expect(messages.isEmpty)
  }

  @Test("two installations at once need two nurses")
  func together() throws {
    let messages = try SeriesDraft.messages(.nurseCapacity) {
      $0.booked[2].installation = .init(start: 1, end: 2)
    }
    #expect(
      messages == [
        "the nurses have more to do than they can on day 1 from slot 1 to 2: 4 shares for 2 in slot 1, a nurse having 2"
      ])
  }

  @Test("an installation leaves no share for a treatment")
  func watch() throws {
    let messages = try SeriesDraft.messages(.nurseCapacity) {
      $0.booked[0].treatment = .init(start: 2, end: 4)
    }
    #expect(
      messages == [
        "the nurses have more to do than they can on day 1 from slot 2 to 3: 3 shares for 2 in slot 2, a nurse having 2"
      ])
  }

  @Test("slots without a nurse make one run, with the worst slot")
  func absent() throws {
    let messages = try SeriesDraft.messages(.nurseCapacity) {
      $0.nurses[1][1] = 0
      $0.nurses[1][2] = 0
      $0.nurses[1][3] = 0
    }
    #expect(
      messages == [
        "the nurses have more to do than they can on day 1 from slot 1 to 4: 2 shares for 0 in slot 1, a nurse having 2"
      ])
  }
}
