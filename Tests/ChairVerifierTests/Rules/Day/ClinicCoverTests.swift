import Testing

@testable import ChairVerifier

@Suite("clinic.cover")
struct ClinicCoverTests {
  @Test("while n0 is away, n1 alone can hold exactly the acuity 3 of a and b")
  func kept() throws {
    let messages = try DayDraft.messages(.clinicCover)
    #expect(messages.isEmpty)
  }

  @Test("a break without cover is named: n1 can hold 2, and a and b need 3")
  func broken() throws {
    let messages = try DayDraft.messages(.clinicCover) {
      $0.nurses[1].maxAcuity = 2
    }
    #expect(
      messages == [
        "from slot 4 (1 h after opening) to slot 6 (1 h 30 min after opening) the patients need more than the nurses present and not on break can hold: acuity 3 against 2 at slot 4 (1 h after opening)"
      ])
  }

  @Test("two breaks at once leave nobody")
  func together() throws {
    let messages = try DayDraft.messages(.clinicCover) {
      $0.breaks[0].start = 7
    }
    #expect(
      messages == [
        "from slot 7 (1 h 45 min after opening) to slot 9 (2 h 15 min after opening) the patients need more than the nurses present and not on break can hold: acuity 3 against 0 at slot 7 (1 h 45 min after opening)"
      ])
  }

  @Test("a nurse covers until her overtime is over")
  func overtime() throws {
    let messages = try DayDraft.messages(.clinicCover) {
      $0.nurses[0].maxOvertime = 0
      $0.nurses[1].end = 10
      $0.nurses[1].maxOvertime = 0
    }
    #expect(
      messages == [
        "from slot 10 (2 h 30 min after opening) to slot 11 (2 h 45 min after opening) the patients need more than the nurses present and not on break can hold: acuity 1 against 0 at slot 10 (2 h 30 min after opening)"
      ])
  }
}
