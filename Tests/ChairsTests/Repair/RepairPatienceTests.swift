import Testing

@testable import Chairs

/// A longer look before somebody is sent home, told by counted steps so that no clock decides.
@Suite("A repair's patience")
struct RepairPatienceTests {
  /// Three nurses with a chair each, full from slot 1 on but for `free` starts in slot `last`.
  ///
  /// Nothing may start after `last`; each visit takes a slot and may start one slot later. Whoever wants slot 1 sets
  /// off a chain to the free start, one visit moved in each slot before the last, and all of them but the last come
  /// to a full slot whichever nurse they try.
  static func ladder(
    to last: Int, free: Int = 1
  ) throws -> (day: DayInstance, plan: DayPlan) {
    let nurses = ["ann", "bea", "cat"]
    var visits: [DayInstance.Appointment] = []
    var seats: [DayPlan.Seat] = []
    for slot in 1...last {
      for (index, nurse) in nurses.enumerated() where slot < last || index >= free {
        let id = "v\(slot)-\(nurse)"
        visits.append(ClinicRuleTests.visit(id, 1, from: slot, to: slot + 1))
        seats.append(DayPlan.Seat(id: id, start: slot, nurse: nurse, place: "c\(index)"))
      }
    }
    let rules = DayInstance.Rules(clinicStarts: [.init(slots: last + 1..<28, most: 0)])
    let day = try ClinicRuleTests.day(
      visits, rules: rules, nurses: nurses.map { ClinicRuleTests.nurse($0) },
      places: nurses.indices.map { ClinicRuleTests.chair("c\($0)") })
    return (
      day, DayPlan(seats: seats, breaks: nurses.map { DayPlan.Break(nurse: $0, start: 0) })
    )
  }

  /// Repairs a ladder after somebody is added who must start in slot 1.
  static func mend(
    _ ladder: (day: DayInstance, plan: DayPlan), effort: RepairEffort
  ) throws -> DayRepairResult {
    let new = ClinicRuleTests.visit("new", 1, from: 1, to: 1)
    return try DayRepair.repair(
      ladder.day, plan: ladder.plan, event: .added(new), now: 0, effort: effort)
  }

  private func counted(_ seconds: Double, patience: Double) -> RepairEffort {
    RepairEffort(seconds: seconds, patience: patience, isCounted: true)
  }

  @Test("a repair that would send somebody home looks on, and finds the seat that takes six moves")
  func looksOn() throws {
    let ladder = try Self.ladder(to: 7)
    let usual = RepairEffort.usual
    let hasty = try Self.mend(ladder, effort: counted(usual.seconds, patience: 0))
    #expect(hasty.leftOut.map(\.id) == ["new"] && !hasty.isProven)
    let patient = try Self.mend(ladder, effort: counted(usual.seconds, patience: usual.patience))
    #expect(patient.leftOut.isEmpty)
    #expect(patient.movedOthers == 6 && patient.isProven)
    #expect(ReferenceDay(patient.instance, patient.plan).breaches.isEmpty)
  }

  @Test("the longer look may prove that there is no seat, and the repair then says so")
  func provesNoSeat() throws {
    let ladder = try Self.ladder(to: 2, free: 0)
    let hasty = try Self.mend(ladder, effort: counted(0.0001, patience: 0))
    #expect(hasty.leftOut.map(\.id) == ["new"] && !hasty.isProven)
    let patient = try Self.mend(ladder, effort: counted(0.0001, patience: 0.5))
    #expect(patient.leftOut.map(\.id) == ["new"] && patient.isProven)
    #expect(patient.movedOthers == 0)
  }

  @Test("counted steps give the same repair every time")
  func same() throws {
    let ladder = try Self.ladder(to: 5)
    let repairs = try (0..<2).map { _ in
      try Self.mend(ladder, effort: counted(0.002, patience: 0.004))
    }
    #expect(repairs[0].plan == repairs[1].plan)
    #expect(repairs[0].isProven == repairs[1].isProven)
  }
}
