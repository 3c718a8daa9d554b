import Testing

@testable import ChairVerifier

@Suite("place.capacity")
struct PlaceCapacityTests {
  @Test("two patients sit on two places")
  func kept() throws {
    let messages = try SeriesDraft.messages(.placeCapacity)
    #expect(messages.isEmpty)
  }

  @Test("a place too few is named for the whole run, the wait included")
  func broken() throws {
    let messages = try SeriesDraft.messages(.placeCapacity) {
      $0.places = 1
    }
    #expect(
      messages == [
        "more patients sit than there are places on day 1 from slot 2 to 5: 2 for 1 in slot 2"
      ])
  }

  @Test("without places nobody may sit")
  func none() throws {
    let messages = try SeriesDraft.messages(.placeCapacity) {
      $0.places = 0
      $0.booked.removeFirst(2)
    }
    #expect(
      messages == [
        "more patients sit than there are places on day 1 from slot 2 to 5: 1 for 0 in slot 2"
      ])
  }
}
