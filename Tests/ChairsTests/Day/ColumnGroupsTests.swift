import Testing

@testable import Chairs

@Suite("Visits grouped by what their seats take away")
struct ColumnGroupsTests {
  @Test("a visit's columns are its window within the starts of its group", arguments: 0..<24)
  func columns(seed: Int) throws {
    var maker = RandomDay(seed: UInt64(7_000 + seed))
    let day =
      seed % 2 == 0
      ? try maker.day(visits: 40, nurses: 5, places: 12)
      : try maker.clinicDay(visits: 40, nurses: 5, places: 12)
    let model = DayModel(day)
    let relaxation = PooledRelaxation(model)
    let groups = ColumnGroups(relaxation)
    var seen: [Int] = []
    for group in 0..<groups.count {
      for index in groups.first[group]..<groups.first[group + 1] {
        let visit = groups.visits[index]
        seen.append(visit)
        for pattern in 0..<model.patternCount {
          var own: SlotMask = 0
          for column in relaxation.columnFirst[visit]..<relaxation.columnFirst[visit + 1]
          where Int(relaxation.columnPattern[column]) == pattern {
            own |= 1 << SlotMask(relaxation.columnSlot[column])
          }
          let shared = groups.starts[group * model.patternCount + pattern]
          #expect(own == model.window[visit] & shared, "seed \(seed), visit \(visit)")
        }
      }
    }
    #expect(seen.sorted() == Array(0..<model.visitCount), "seed \(seed)")
  }

  /// Four cycles over the whole budget: each quarter runs from 0 up to 1, and the end is cold.
  @Test(
    "an annealing begins anew with each cycle, and the last one ends cold",
    arguments: [(0.0, 0.0), (0.125, 0.5), (0.25, 0.0), (0.375, 0.5), (0.9375, 0.75), (1.0, 1.0)])
  func cycles(share: Double, heat: Double) {
    #expect(DayRun.heat(at: share, cycles: 4) == heat)
  }
}
