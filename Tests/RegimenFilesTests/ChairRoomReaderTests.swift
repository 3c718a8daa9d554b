import CivilTime
import Courses
import Foundation
import Regimens
import Testing

@testable import RegimenFiles

@Suite("Reading a chair room")
struct ChairRoomReaderTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Schedules/clinics/riverside/chair-room.yaml")

  private static func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  private func room(_ text: String) throws -> ChairRoom {
    try ChairRoomReader.room(
      from: SourceText(bytes: Array(text.utf8), name: "k.yaml", limit: SourceText.limit))
  }

  @Test("the example room reads as it is written")
  func example() throws {
    let room = try room(Self.text())
    #expect(room.places.count == 9)
    #expect(room.nurses.map(\.id) == ["okafor", "moreau", "haddad", "lindgren", "castell"])
    #expect(room.weights.leftOut == [100_000, 30_000, 10_000])
    #expect(room.weights.earlySlot == 5)
    #expect(room.skills[.chemotherapy] == ["chemotherapy"])
  }

  @Test(
    "a wrong value is told with what would be right",
    arguments: [
      ("acuity: 6\n", "acuty: 6\n", "unknown key 'acuty'; did you mean 'acuity'?"),
      ("kind: isolation\n", "kind: isolatoin\n", "did you mean 'isolation'?"),
      ("slot: 15 min", "slot: 0 min", "a time from 1 to 120 min"),
      ("slot: 15 min", "slot: 5 min", "132 slots; at most 64"),
      ("overtime: 0 min", "overtime: -15 min", "a time from 0 to 480 min"),
      ("early-slot: 5", "early-slot: -5", "a whole number from 0 to 10000000"),
      ("early-slot: 5", "early-slot: 2.5", "a whole number from 0 to 10000000"),
      ("id: chair-2", "id: chair-1", "'chair-1' stands on line"),
      ("id: moreau", "id: okafor", "'okafor' stands on line"),
      ("last-patient-out: 19:00", "last-patient-out: 17:00", "before the room closes at 18:00"),
      (
        "hours: 08:00-10:00, reason: Service}",
        "hours: 08:00-10:00, reason: Service}\n      - {date: 2026-11-24, hours: 09:00-11:00, reason: Paint}",
        "this overlaps with 'Service'"
      ),
      ("from: 2026-12-14, to: 2026-12-18", "from: 2026-12-18, to: 2026-12-14", "lies before"),
      ("chemotherapy: [chemotherapy]", "chemotherapy: [chemoterapy]", "no nurse has the skill"),
      (
        "kind: chair, hours: 10:00-15:00, count: 1", "kind: bed, hours: 10:00-15:00, count: 3",
        "there are 2"
      ),
      ("soon-within: 7 d", "soon-within: 1 d", "less than 'urgent-within'"),
      (
        "length: 30 min, within: 11:00-14:00", "length: 30 min, within: 11:00-11:15", "does not fit"
      ),
    ])
  func wrong(_ old: String, _ new: String, _ says: String) throws {
    let text = try Self.text()
    #expect(text.contains(old))
    let error = #expect(throws: FileErrors.self) {
      try room(text.replacing(old, with: new, maxReplacements: 1))
    }
    #expect(
      error?.errors.contains { $0.problem.contains(says) && $0.line != nil } == true,
      "\(error?.errors ?? [])")
  }

  @Test("a room that gives early starts no price takes 0")
  func noPrice() throws {
    #expect(try room(Self.text().replacing("  early-slot: 5\n", with: "")).weights.earlySlot == 0)
  }

  @Test("a room without a nurse is refused")
  func nobody() throws {
    let text = try Self.text()
    let parts = text.components(separatedBy: "nurses:\n")
    let rest = parts[1].components(separatedBy: "# What a nurse must")[1]
    let bare = parts[0] + "nurses: []\n# What a nurse must" + rest
    let error = #expect(throws: FileErrors.self) { try room(bare) }
    #expect(error?.errors.contains { $0.problem.contains("there is no nurse") } == true)
  }

  @Test("a day has the nurses on duty, without those away, and ends with the clinic")
  func day() throws {
    let room = try room(Self.text())
    let clinic = try ClinicReader.clinic(
      from: SourceText(
        path: Self.file.deletingLastPathComponent().deletingLastPathComponent()
          .appendingPathComponent("riverside.yaml").path, limit: SourceText.limit)
    ).profile
    // Tuesday 24 November 2026: Okafor, Moreau and Haddad; bed-2 is closed from 8 to 10.
    let tuesday = try #require(CivilDate(year: 2026, month: 11, day: 24))
    let day = try #require(room.day(tuesday, of: clinic))
    #expect(day.nurses.map(\.roster.id) == ["okafor", "moreau", "haddad"])
    #expect(day.places.first { $0.id == "bed-2" }?.closures == [480..<600])
    // Tuesday 15 December: Haddad is on leave. Thursday 24 December is short, and ends at 13:00.
    let leave = try #require(room.day(tuesday.adding(days: 21), of: clinic))
    #expect(leave.nurses.map(\.roster.id) == ["okafor", "moreau"])
    let short = try #require(room.day(tuesday.adding(days: 30), of: clinic))
    #expect(short.lastOut == 780)
    #expect(short.nurses.allSatisfy { $0.shift.upperBound <= 780 })
    #expect(room.day(tuesday.adding(days: 31), of: clinic) == nil)
  }
}
