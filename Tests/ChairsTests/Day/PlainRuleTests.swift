import Testing

@testable import Chairs

/// The rules that every day has, each alone: planned where it does not bind, and where it does.
@Suite("The rules of every day, one at a time")
struct PlainRuleTests {
  private func nurse(
    _ id: String, acuity: Int = 6, end: Int = 24, overtime: Int = 0, rest: Range<Int> = 0..<0
  ) -> DayInstance.Nurse {
    .init(
      id: id, start: 0, end: end, maxOvertime: overtime, maxAcuity: acuity,
      breakLength: rest.count, breakWindow: rest.isEmpty ? 0..<1 : rest, startsPerSlot: 2,
      endsPerSlot: 2)
  }

  private func plan(
    _ visits: [DayInstance.Appointment], _ nurses: [DayInstance.Nurse],
    chairs: Int = 3
  ) throws -> DayResult {
    try ClinicRuleTests().plan(
      ClinicRuleTests.day(
        visits, nurses: nurses, places: (0..<chairs).map { ClinicRuleTests.chair("c\($0)") }))
  }

  /// Two visits of four slots from slot 2: side by side, or the second from slot 6 on.
  @Test("place: a chair holds one patient at a time", arguments: [(2, 0), (1, 4)])
  func place(chairs: Int, waited: Int) throws {
    let visits = [ClinicRuleTests.visit("p"), ClinicRuleTests.visit("q")]
    let result = try plan(visits, [nurse("ann")], chairs: chairs)
    #expect(result.objective.waitSlots == waited)
  }

  /// Two visits of acuity 2 are 4 at once.
  @Test("acuity: a nurse holds no more at once than her limit", arguments: [(4, 0), (3, 4)])
  func acuity(most: Int, waited: Int) throws {
    let visits = ["p", "q"].map { ClinicRuleTests.visit($0, acuity: 2) }
    #expect(try plan(visits, [nurse("ann", acuity: most)]).objective.waitSlots == waited)
  }

  /// A break that takes slots 2 to 4 leaves slot 5 as the first start.
  @Test("rest: no visit starts in a nurse's break", arguments: [(0..<0, 0), (2..<5, 3)])
  func start(rest: Range<Int>, waited: Int) throws {
    let result = try plan([ClinicRuleTests.visit("p")], [nurse("ann", rest: rest)])
    #expect(result.objective.waitSlots == waited)
  }

  /// From slot 2 the visit's last slot is 5; a break in 5 and 6, which Bea covers, lets it end in 7 at the earliest.
  @Test("rest: no visit ends in a nurse's break", arguments: [(0..<0, 0), (5..<7, 2)])
  func end(rest: Range<Int>, waited: Int) throws {
    let result = try plan(
      [ClinicRuleTests.visit("p", nurses: ["ann"])], [nurse("ann", rest: rest), nurse("bea")])
    #expect(result.objective.waitSlots == waited)
  }

  /// While Ann rests in slots 4 and 5 Bea alone covers 3, and two visits of acuity 3 are 6: the second starts at 6.
  @Test("cover: who is present and not resting can hold all", arguments: [(0..<0, 0), (4..<6, 4)])
  func cover(rest: Range<Int>, waited: Int) throws {
    let visits = ["p", "q"].map { ClinicRuleTests.visit($0, 6, acuity: 3) }
    let nurses = [nurse("ann", acuity: 3, rest: rest), nurse("bea", acuity: 3)]
    #expect(try plan(visits, nurses).objective.waitSlots == waited)
  }

  /// A visit of four slots that may start at 2 alone ends after slot 5: one slot later than a shift of five slots.
  @Test(
    "shift: a nurse stays no longer than her overtime allows",
    arguments: [(6, 0, 0, 0), (5, 1, 1, 0), (5, 0, 0, 1)])
  func shift(end: Int, overtime: Int, worked: Int, leftOut: Int) throws {
    let result = try plan(
      [ClinicRuleTests.visit("p", to: 2)], [nurse("ann", end: end, overtime: overtime)])
    #expect(result.objective.overtimeCost == 300 * worked)
    #expect(result.objective.leftOut == leftOut)
  }

  @Test("window: a visit starts when patient and drug are there", arguments: [(2, 2), (2, 5)])
  func window(ready: Int, drug: Int) throws {
    let visit = DayInstance.Appointment(
      id: "p", duration: 4, acuity: 1, priority: 1, need: .chair, ready: ready,
      pharmacyReady: drug, preferred: ready, latestStart: 20)
    let result = try plan([visit], [nurse("ann")])
    #expect(result.plan.seats.map(\.start) == [max(ready, drug)])
    // Who waits for the drug does not wait for a seat.
    #expect(result.objective.waitSlots == 0)
  }
}
