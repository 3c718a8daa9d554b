import Testing

@testable import Chairs

@Suite("Why a visit is left out")
struct LeftOutTests {
  /// A day with one chair and one nurse (0 to 20, no overtime, acuity 3, a break somewhere in 8 to
  /// 14), and visits of priority 1.
  private func solve(_ visits: [DayInstance.Appointment]) throws -> DayResult {
    let day = try DayInstance(
      name: "one", slotMinutes: 15, open: 0, close: 24, hardClose: 24, weights: .usual,
      places: [
        .init(id: "chair", kind: .chair, open: 0, close: 22),
        .init(id: "room", kind: .isolation, open: 0, close: 4),
      ],
      nurses: [
        .init(
          id: "nurse", start: 0, end: 20, maxOvertime: 0, maxAcuity: 3, breakLength: 2,
          breakWindow: 8..<14)
      ], appointments: visits)
    return try DaySolver.solve(day, budget: .work(3_000), seed: 1, threads: 1)
  }

  private func visit(
    _ id: String, duration: Int, from: Int, to latest: Int, acuity: Int = 1,
    need: DayInstance.PlaceKind = .chair
  ) -> DayInstance.Appointment {
    DayInstance.Appointment(
      id: id, duration: duration, acuity: acuity, priority: 1, need: need, ready: from,
      pharmacyReady: from, preferred: from, latestStart: latest)
  }

  @Test("a drug that comes after the latest start is named")
  func window() throws {
    let result = try solve([visit("late", duration: 2, from: 9, to: 5)])
    #expect(result.leftOut.map(\.rule) == [.window])
    #expect(result.leftOut[0].reason.contains("slot 9 to slot 5"))
  }

  @Test("a place that closes too early is named")
  func placeHours() throws {
    let result = try solve([visit("long", duration: 6, from: 0, to: 5, need: .isolation)])
    #expect(result.leftOut.map(\.rule) == [.placeHours])
  }

  @Test("a bed that does not exist is named")
  func noBed() throws {
    let result = try solve([visit("bed", duration: 2, from: 0, to: 5, need: .bed)])
    #expect(result.leftOut.map(\.rule) == [.placeHours])
    #expect(result.leftOut[0].relief.contains("bed"))
  }

  @Test("a shift that ends too early is named")
  func shift() throws {
    let result = try solve([visit("evening", duration: 6, from: 15, to: 16)])
    #expect(result.leftOut.map(\.rule) == [.shift])
  }

  @Test("a full chair is named, and the two visits it holds are the cheaper choice")
  func places() throws {
    let result = try solve([
      visit("a", duration: 8, from: 0, to: 2), visit("b", duration: 8, from: 0, to: 2),
    ])
    #expect(result.leftOut.map(\.rule) == [.places])
    #expect(result.objective.f1 == 100_000)
  }
}
