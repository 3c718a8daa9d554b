import Chairs
import ChairVerifier
import RegimenFiles

/// A `chairs-day/1` plan mended after an event, or offered places for one visit more.
package struct DayMending: Sendable {
  /// The mended plan, and the day that it keeps.
  package let plan: [UInt8]
  package let day: [UInt8]
  /// What changes, one line each.
  package let report: [String]
  /// Whether somebody lost the seat.
  package let isShort: Bool

  /// What happened, in the ids of the day.
  package enum Event: Sendable {
    case late(String, minutes: Int)
    case sick(String)
    case closed(String)
    /// The path of a file with one visit.
    case added(String)
    case cancelled(String)
  }

  /// Mends a plan; `now` is the slot in which the event is known.
  ///
  /// - Throws: Where the files do not fit together, or the event cannot be written in the format: a patient under way
  ///   cannot change hands in `chairs-day/1`.
  package static func mend(
    instance: String, plan: String, event: Event, now: Int, seconds: Double?
  ) throws(DeskError) -> DayMending {
    let (day, before) = try open(instance, plan)
    let what: DayEvent =
      switch event {
      case .late(let id, let minutes): .late(visit: id, minutes: minutes)
      case .sick(let id): .nurseSick(id)
      case .closed(let id): .placeClosed(id)
      case .added(let path): .added(try visit(path))
      case .cancelled(let id): .cancelled(id)
      }
    let result: DayRepairResult
    do {
      result = try DayRepair.repair(
        day, plan: before, event: what, now: now, effort: .upTo(seconds))
    } catch { throw ChairPlanFile.wrong(plan, error.message) }
    guard result.plan.seats.allSatisfy({ $0.handover == nil }) else {
      throw .usage(
        "a patient under way would change hands, which \(DayInstance.format) cannot write; mend a clinic's plan"
      )
    }
    var short = Set(result.changes.filter { $0.after == nil }.map(\.id))
    if case .added(let visit) = what { short.insert(visit.id) }
    let leftOut = result.leftOut.filter { short.contains($0.id) }
    let mended = DayMending(
      plan: result.plan.json, day: DayExchange.json(of: result.instance),
      report: result.changes.map { line($0) }
        + leftOut.map { "left out: \($0.id): \($0.reason); \($0.relief)" } + [
          "\(result.changes.count) changed, \(result.movedOthers) of them moved for others"
            + (result.isProven
              ? "; no repair moves fewer"
              : "; fewer may do, which a search of more --seconds can tell"),
          "F1 \(result.objective.f1), F2 \(result.objective.f2)",
        ],
      isShort: !leftOut.isEmpty)
    let verdict = try ChairCheck.verdict(
      instance: mended.day, plan: mended.plan, files: ("the mended day", "the mended plan"))
    guard let broken = verdict.violations.first else { return mended }
    throw .fault("the mended plan breaks a rule and is not given out: \(broken)")
  }

  /// The best places for one visit more, one line each; none where nothing is free, with the reason.
  package static func places(
    instance: String, plan: String, visit path: String, most: Int
  ) throws(DeskError) -> (lines: [String], isFree: Bool) {
    let (day, before) = try open(instance, plan)
    let visit = try visit(path)
    do {
      let found = try DaySuggest.best(most, for: visit, in: day, plan: before)
      guard found.isEmpty else {
        return (
          found.enumerated().map { index, offer in
            "\(index + 1). start \(offer.seat.start), \(offer.seat.place), \(offer.seat.nurse); adds "
              + "\(offer.addedF1) to F1 and \(offer.addedF2) to F2"
          }, true
        )
      }
      let why = try DaySuggest.explain(visit, in: day, plan: before)
      return (["nothing is free" + (why.map { ": \($0.reason); \($0.relief)" } ?? "")], false)
    } catch { throw ChairPlanFile.wrong(plan, error.message) }
  }

  private static func line(_ change: DayRepairResult.Change) -> String {
    func words(_ seat: DayPlan.Seat?) -> String {
      seat.map { "\($0.start) \($0.place) \($0.nurse)" } ?? "no seat"
    }
    return "\(change.id): \(words(change.before)) -> \(words(change.after))"
      + (change.isHit ? "" : " (moved for others)")
  }

  private static func open(
    _ instance: String, _ plan: String
  ) throws(DeskError) -> (DayInstance, DayPlan) {
    let (left, right) = (try bytes(instance), try bytes(plan))
    let day: DayInstance
    do { day = try DayInstance(json: left) } catch {
      throw ChairPlanFile.unread(instance, error, flaw: PlanVerifier.misreading(instance: left))
    }
    do { return (day, try DayExchange.plan(from: right, of: day)) } catch {
      throw ChairPlanFile.unread(plan, error, flaw: PlanVerifier.misreading(dayPlan: right))
    }
  }

  private static func visit(_ path: String) throws(DeskError) -> DayInstance.Appointment {
    let bytes = try bytes(path)
    do { return try DayExchange.visit(from: bytes) } catch {
      throw ChairPlanFile.unread(path, error, flaw: PlanVerifier.misreading(json: bytes))
    }
  }

  private static func bytes(_ path: String) throws(DeskError) -> [UInt8] {
    try Desk.reading { () throws(FileErrors) in try SourceText.bytes(at: path, limit: 50_000_000) }
  }
}
