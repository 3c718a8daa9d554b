import Testing

@testable import ChairVerifier

@Suite("place.type")
struct PlaceTypeTests {
  @Test("a chair patient may use a bed")
  func kept() throws {
    let messages = try DayDraft.messages(.placeType) {
      $0.entries[3].place = "b0"
    }
    #expect(messages.isEmpty)
  }

  @Test("a bed patient may not use a chair")
  func bed() throws {
    let messages = try DayDraft.messages(.placeType) {
      $0.entries[1].place = "c0"
    }
    #expect(
      messages == [
        "visit \"b\" needs a bed, and place \"c0\" is a chair"
      ])
  }

  @Test("an isolation patient may not use a bed")
  func isolation() throws {
    let messages = try DayDraft.messages(.placeType) {
      $0.entries[2].place = "b0"
    }
    #expect(
      messages == [
        "visit \"c\" needs an isolation room, and place \"b0\" is a bed"
      ])
  }

  @Test("a chair patient may not use the isolation room")
  func chair() throws {
    let messages = try DayDraft.messages(.placeType) {
      $0.entries[0].place = "i0"
    }
    #expect(
      messages == [
        "visit \"a\" needs a chair, and place \"i0\" is an isolation room"
      ])
  }
}
