import Testing

@testable import ChairVerifier

@Suite("Objectives and use are recomputed from the plan")
struct ObjectiveTests {
  @Test("the small day costs F1 = 340 and F2 = 21")
  func smallDay() throws {
    let verdict = try DayDraft.small.verdict()
    #expect(verdict.violations.isEmpty)
    #expect(verdict.leftOut.isEmpty)
    // n0's last visit, d, ends at 11; her shift ends at 10: 1 slot x 300.
    #expect(verdict.objective[part: "overtime"]?.cost.whole == 300)
    // a 3-2, b 2-0, c 6-6, d 8-7: 1 + 2 + 0 + 1 = 4 slots x 10.
    #expect(verdict.objective[part: "wait"]?.cost.whole == 40)
    #expect(verdict.objective[total: "F1"]?.whole == 340)
    // In slot 6 a, b and c are there: 3 places x 4.
    #expect(verdict.objective[part: "peak"]?.cost.whole == 12)
    // n0: 2x4 + 1x6 + 1x3 = 17; n1: 2x4 = 8; 17 - 8 = 9.
    #expect(verdict.objective[part: "spread"]?.cost.whole == 9)
    #expect(verdict.objective[total: "F2"]?.whole == 21)
  }

  @Test("starts before the preferred one cost where the file gives them a price")
  func early() throws {
    var draft = DayDraft.small
    // d starts at 8 and is preferred at 10: 2 slots. a, b and c start at their preferred slot or after it.
    draft.visits[3].preferred = 10
    // The small day without d's slot of waiting: 300 of overtime and 3 x 10.
    for (price, cost) in [(nil, 330), (0, 330), (5, 340)] as [(Int?, Int)] {
      draft.earlySlot = price
      let verdict = try draft.verdict()
      #expect(verdict.objective[part: "early"]?.cost.whole == (price == 5 ? 10 : nil))
      #expect(verdict.objective[total: "F1"]?.whole == cost)
    }
    draft.earlySlot = -5
    let error = #expect(throws: VerifierError.self) { try draft.verdict() }
    #expect("\(try #require(error))".contains("earlySlot"))
  }

  @Test(
    "visits left out cost by priority, and only they are listed",
    arguments: [
      (["a"], 100_000), (["b"], 30_000), (["c"], 10_000), (["a", "b", "c"], 140_000),
    ])
  func leftOut(ids: [String], cost: Int) throws {
    var draft = DayDraft.small
    draft.entries.removeAll { ids.contains($0.id) }
    let verdict = try draft.verdict()
    #expect(verdict.violations.isEmpty)
    #expect(verdict.leftOut.map(\.id) == ids)
    let unscheduled = verdict.objective.parts.filter { $0.name.hasPrefix("left out") }
    #expect(unscheduled.reduce(0) { $0 + ($1.cost.whole ?? 0) } == cost)
  }

  @Test("use of the small day")
  func useOfSmallDay() throws {
    let use = try DayDraft.small.verdict().utilisation
    // c0: a 4 + d 3 = 7 of 12 slots. b0: 6 of 14. i0: 4 of 12.
    #expect(use["chairs"]?.used == 7)
    #expect(use["chairs"]?.available == 12)
    #expect(use["beds"]?.used == 6)
    #expect(use["isolation rooms"]?.available == 12)
    // n0 holds 17 of 10 slots x 4; a and b together are 3, from slot 3 on.
    #expect(use["nurse \"n0\""]?.used == 17)
    #expect(use["nurse \"n0\""]?.available == 40)
    #expect(use["nurse \"n0\""]?.perMille == 425)
    #expect(use["nurse \"n0\""]?.peak == 3)
    #expect(use["nurse \"n0\""]?.peakTime == "at slot 3 (45 min after opening)")
    #expect(use["all places"]?.peak == 3)
    #expect(use["all places"]?.peakTime == "at slot 6 (1 h 30 min after opening)")
  }

  @Test(
    "a visit that could never be seated says why",
    arguments: [
      ("duration", "lasts 15 slots, and the day has 14"),
      (
        "window",
        "must start by slot 1 (15 min after opening), and is ready only at "
          + "slot 7 (1 h 45 min after opening)"
      ),
      ("place", "no place it may use is open long enough between its release and latest start"),
      (
        "nurse",
        "no nurse who may hold its acuity is there long enough between its release and latest start"
      ),
    ])
  func neverFits(obstacle: String, reason: String) throws {
    var draft = DayDraft.small
    draft.entries.removeLast()
    switch obstacle {
    case "duration": draft.visits[3].duration = 15
    case "window": draft.visits[3].latestStart = 1
    case "place":
      draft.places[0].close = 9
      draft.places[1].close = 9
    default:
      draft.nurses[0].maxOvertime = 0
      draft.nurses[1].maxOvertime = 0
      draft.visits[3].duration = 6
    }
    #expect(try draft.verdict().leftOut.first?.neverFits == reason)
  }

  @Test("a day without nurses can be judged: everything is left out, and says so")
  func noNurse() throws {
    var draft = DayDraft.small
    draft.nurses = []
    draft.entries = []
    draft.breaks = []
    let verdict = try draft.verdict()
    #expect(verdict.isValid)
    #expect(verdict.leftOut.count == 4)
    #expect(verdict.leftOut.allSatisfy { $0.neverFits?.hasPrefix("no nurse") == true })
    #expect(verdict.objective[total: "F2"]?.whole == 0)
  }

  @Test("the small courses cost F = 4453")
  func smallCourses() throws {
    let verdict = try CourseDraft.small.verdict()
    #expect(verdict.violations.isEmpty)
    let expected = [
      // p's first visit, a day at weight 2, and q's second, a day at weight 1: 3 x 100.
      "late": "300",
      // p's second visit, a day at weight 2: 2 x 150.
      "early": "300",
      // Day 2 carries 4 + 6 + 3 = 13 slots; 0.9 x 10 = 9: 4 x 5; over 10: 3 x 500.
      "level chair-slots": "20", "over chair-slots": "1500",
      // 8 + 6 + 7 = 21 acuity-slots; 0.9 x 20 = 18: 3 x 3; over 20: 1 x 300.
      "level acuity-slots": "9", "over acuity-slots": "300",
      // 3 preparations; 0.9 x 2 = 1.8: 1.2 x 20; over 2: 1 x 2000.
      "level preparations": "24", "over preparations": "2000",
    ]
    for (name, cost) in expected {
      #expect(verdict.objective[part: name]?.cost.description == cost, "\(name)")
    }
    #expect(verdict.objective[total: "F"]?.whole == 4453)
    #expect(verdict.utilisation["prep"]?.overruns == 1)
    #expect(verdict.utilisation["slots"]?.peakTime == "on day 2 (week 1)")
    // 28 days, 9 closed: 19 open days x 10 slots.
    #expect(verdict.utilisation["slots"]?.available == 190)
  }

  @Test("the small series costs 262")
  func smallSeries() throws {
    let verdict = try SeriesDraft.small.verdict()
    #expect(verdict.violations.isEmpty)
    // Ends: 0.0 at 0 x 8 + 5, 0.1 at 1 x 8 + 4, 1.0 at 0 x 8 + 5: 22.
    #expect(verdict.objective[part: "completion"]?.cost.whole == 22)
    // One session not booked, 10 x 3 days x 8 slots.
    #expect(verdict.objective[part: "not booked"]?.cost.whole == 240)
    #expect(verdict.objective[total: "total"]?.whole == 262)
    #expect(
      verdict.leftOut.map(\.description) == [
        "\"session 0 of patient 2\": its mixing takes 7 slots, and the pharmacy opens for 6 at most"
      ])
    // Installations 3 x 1 slot x 2 shares, treatments 2 + 3 + 2: 13 of 3 days x 8 slots x 2 shares.
    #expect(verdict.utilisation["nurses"]?.used == 13)
    #expect(verdict.utilisation["nurses"]?.available == 48)
    // Seated: 0.0 from 1 to 5, 0.1 from 0 to 4, 1.0 from 2 to 5: 4 + 4 + 3.
    #expect(verdict.utilisation["places"]?.used == 11)
    #expect(verdict.utilisation["places"]?.peakTime == "on day 1 at slot 2")
  }
}
