import Testing

@testable import ChairVerifier

/// A day and its plan as the tests write them: plain values of their own, turned into JSON text.
struct DayDraft {
  struct Place {
    var id: String
    var type = "chair"
    var open = 0
    var close = 12
  }

  struct Nurse {
    var id: String
    var start = 0
    var end = 10
    var maxOvertime = 2
    var maxAcuity = 4
    var breakLength = 2
    var window = [4, 8]
  }

  struct Visit {
    var id: String
    var duration = 3
    var acuity = 1
    var priority = 2
    var need = "chair"
    var ready = 0
    var pharmacyReady = 0
    var preferred = 0
    var latestStart = 10
  }

  struct Entry {
    var id: String
    var start: Int
    var nurse: String
    var place: String
  }

  var name = "small"
  var open = 0
  var close = 12
  var hardClose = 14
  var unscheduled = [100_000, 30_000, 10_000]
  /// The price of an early slot; nil where the file has none.
  var earlySlot: Int?
  var places: [Place] = []
  var nurses: [Nurse] = []
  var visits: [Visit] = []
  var entries: [Entry] = []
  var breaks: [(nurse: String, start: Int)] = []

  var instanceText: String {
    let places = places.map {
      """
      {"id":\(text($0.id)),"type":"\($0.type)","open":\($0.open),"close":\($0.close)}
      """
    }
    let nurses = nurses.map {
      """
      {"id":\(text($0.id)),"start":\($0.start),"end":\($0.end),"maxOvertime":\($0.maxOvertime),
      "maxAcuity":\($0.maxAcuity),"breakLength":\($0.breakLength),"breakWindow":\($0.window)}
      """
    }
    let visits = visits.map {
      """
      {"id":\(text($0.id)),"duration":\($0.duration),"acuity":\($0.acuity),
      "priority":\($0.priority),"need":"\($0.need)","ready":\($0.ready),
      "pharmacyReady":\($0.pharmacyReady),"preferred":\($0.preferred),
      "latestStart":\($0.latestStart)}
      """
    }
    return """
      {"format":"chairs-day/1","name":\(text(name)),"slotMinutes":15,"open":\(open),
      "close":\(close),"hardClose":\(hardClose),"weights":{"unscheduled":{"1":\(unscheduled[0]),
      "2":\(unscheduled[1]),"3":\(unscheduled[2])},"overtimeSlot":300,"waitSlot":10,"peak":4,
      "spread":1\(earlySlot.map { ",\"earlySlot\":\($0)" } ?? "")},"chairs":[\(places.joined(separator: ","))],
      "nurses":[\(nurses.joined(separator: ","))],
      "appointments":[\(visits.joined(separator: ","))]}
      """
  }

  var planText: String {
    let entries = entries.map {
      """
      {"id":\(text($0.id)),"start":\($0.start),"nurse":\(text($0.nurse)),
      "place":\(text($0.place))}
      """
    }
    let breaks = breaks.map { "\(text($0.nurse)):\($0.start)" }
    return """
      {"plan":[\(entries.joined(separator: ","))],"breaks":{\(breaks.joined(separator: ","))}}
      """
  }

  func verdict() throws -> Verdict {
    try PlanVerifier.verify(instance: Array(instanceText.utf8), plan: Array(planText.utf8))
  }

  private func text(_ name: String) -> String { "\"\(name)\"" }
}

extension DayDraft {
  /// Four visits, three places, two nurses, and a valid plan that uses every allowance.
  ///
  ///     slot        0  1  2  3  4  5  6  7  8  9 10 11
  ///     c0 (chair)           a  a  a  a     d  d  d
  ///     b0 (bed)          b  b  b  b  b  b
  ///     i0 (isolation)                c  c  c  c
  ///     n0: a, b, d             break          | shift ends at 10, d runs one slot over
  ///     n1: c                            break
  static let small = DayDraft(
    places: [
      Place(id: "c0"), Place(id: "b0", type: "bed", close: 14), Place(id: "i0", type: "isolation"),
    ],
    nurses: [Nurse(id: "n0"), Nurse(id: "n1", start: 2, end: 12, maxAcuity: 3, window: [6, 10])],
    visits: [
      Visit(
        id: "a", duration: 4, acuity: 2, priority: 1, ready: 1, pharmacyReady: 2, preferred: 2,
        latestStart: 6),
      Visit(id: "b", duration: 6, need: "bed", latestStart: 8),
      Visit(
        id: "c", duration: 4, acuity: 2, priority: 3, need: "isolation", ready: 4,
        pharmacyReady: 6, preferred: 6, latestStart: 9),
      Visit(id: "d", ready: 7, preferred: 7),
    ],
    entries: [
      Entry(id: "a", start: 3, nurse: "n0", place: "c0"),
      Entry(id: "b", start: 2, nurse: "n0", place: "b0"),
      Entry(id: "c", start: 6, nurse: "n1", place: "i0"),
      Entry(id: "d", start: 8, nurse: "n0", place: "c0"),
    ],
    breaks: [("n0", 4), ("n1", 7)])

  /// The messages of one rule, run alone over the small day after `change`.
  static func messages(
    _ rule: Rule<JudgedDay>, after change: (inout DayDraft) -> Void = { _ in }
  ) throws -> [String] {
    var draft = small
    change(&draft)
    let instance = try JSONField(Array(draft.instanceText.utf8), file: .instance)
    let plan = try JSONField(Array(draft.planText.utf8), file: .plan)
    let day = try JudgedDay(instance: DayInstance(instance), plan: DayPlan(plan))
    let violations = rule.check(day)
    #expect(violations.allSatisfy { $0.rule == rule.id })
    return violations.map(\.message)
  }
}
