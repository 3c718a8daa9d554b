import Testing

@testable import ChairVerifier

@Suite("doctor.capacity")
struct DoctorCapacityTests {
  @Test("each sector has one doctor and one consultation in slot 0")
  func kept() throws {
    let messages = try SeriesDraft.messages(.doctorCapacity)
    #expect(messages.isEmpty)
  }

  @Test("two consultations of one sector at once are named")
  func broken() throws {
    let messages = try SeriesDraft.messages(.doctorCapacity) {
      $0.patients[1].sessions[0].sector = 0
    }
    #expect(
      messages == [
        "sector 0 has more consultations than doctors on day 1 from slot 0 to 1: 2 for 1 in slot 0"
      ])
  }

  @Test("a consultation without a doctor is named")
  func absent() throws {
    let messages = try SeriesDraft.messages(.doctorCapacity) {
      $0.doctors[1][1][0] = 0
    }
    #expect(
      messages == [
        "sector 1 has more consultations than doctors on day 1 from slot 0 to 1: 1 for 0 in slot 0"
      ])
  }
}
