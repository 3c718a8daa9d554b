import Testing

@testable import ChairVerifier

@Suite("place.single")
struct PlaceSingleTests {
  @Test("one visit may start in the slot after another ends")
  func kept() throws {
    let messages = try DayDraft.messages(.placeSingle) {
      $0.entries[3].start = 7
    }
    #expect(messages.isEmpty)
  }

  @Test("two visits that share one slot of a place are named")
  func broken() throws {
    let messages = try DayDraft.messages(.placeSingle) {
      $0.entries[3].start = 6
    }
    #expect(
      messages == [
        "place \"c0\" holds visit \"a\" until slot 7 (1 h 45 min after opening), and visit \"d\" starts there at slot 6 (1 h 30 min after opening)"
      ])
  }

  @Test("a long stay is held against every later one, not only the next")
  func long() throws {
    let messages = try DayDraft.messages(.placeSingle) {
      $0.places[1].close = 14
      $0.visits[1].duration = 9
      $0.entries[0].place = "b0"
      $0.entries[3].place = "b0"
    }
    #expect(
      messages == [
        "place \"b0\" holds visit \"b\" until slot 11 (2 h 45 min after opening), and visit \"a\" starts there at slot 3 (45 min after opening)",
        "place \"b0\" holds visit \"b\" until slot 11 (2 h 45 min after opening), and visit \"d\" starts there at slot 8 (2 h after opening)",
      ])
  }
}
