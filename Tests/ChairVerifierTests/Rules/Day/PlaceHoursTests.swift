import Testing

@testable import ChairVerifier

@Suite("place.hours")
struct PlaceHoursTests {
  @Test("a place may be used from its opening to its close")
  func kept() throws {
    let messages = try DayDraft.messages(.placeHours) {
      $0.places[0].open = 3
      $0.places[0].close = 11
    }
    #expect(messages.isEmpty)
  }

  @Test("a visit before the place opens is named")
  func early() throws {
    let messages = try DayDraft.messages(.placeHours) {
      $0.places[0].open = 4
    }
    #expect(
      messages == [
        "visit \"a\" is in place \"c0\" from slot 3 (45 min after opening) to slot 7 (1 h 45 min after opening); the place is open from slot 4 (1 h after opening) to slot 12 (3 h after opening)"
      ])
  }

  @Test("a visit after the place closes is named")
  func late() throws {
    let messages = try DayDraft.messages(.placeHours) {
      $0.places[0].close = 10
    }
    #expect(
      messages == [
        "visit \"d\" is in place \"c0\" from slot 8 (2 h after opening) to slot 11 (2 h 45 min after opening); the place is open from slot 0 (at opening) to slot 10 (2 h 30 min after opening)"
      ])
  }
}
