import Testing

@testable import ChairVerifier

@Suite("clinic.hours")
struct ClinicHoursTests {
  @Test("a visit may end at the hard close")
  func kept() throws {
    let messages = try DayDraft.messages(.clinicHours) {
      $0.hardClose = 12
      $0.entries[3].start = 9
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit beyond the hard close is named, though its place is open longer")
  func late() throws {
    let messages = try DayDraft.messages(.clinicHours) {
      $0.hardClose = 12
      $0.entries[3].start = 10
      $0.entries[3].place = "b0"
    }
    #expect(
      messages == [
        "visit \"d\" lasts from slot 10 (2 h 30 min after opening) to slot 13 (3 h 15 min after opening); the clinic is open from slot 0 (at opening) to slot 12 (3 h after opening)"
      ])
  }

  @Test("a visit before the clinic opens is named")
  func early() throws {
    let messages = try DayDraft.messages(.clinicHours) {
      $0.open = 3
    }
    #expect(
      messages == [
        "visit \"b\" lasts from slot 2 (30 min after opening) to slot 8 (2 h after opening); the clinic is open from slot 3 (45 min after opening) to slot 14 (3 h 30 min after opening)"
      ])
  }
}
