import Chairs
import ChairVerifier
import RegimenFiles

/// Plans an instance of an exchange format, and has the plan judged before it leaves.
package struct ChairSolve: Sendable {
  /// The plan in the exchange format.
  package let plan: [UInt8]
  /// Objective by part, bound and gap, and what was left out; one line each.
  package let report: [String]
  /// Whether something had to be left out or a limit was passed.
  package let isShort: Bool

  /// How long and with what to search.
  package struct Effort: Sendable {
    package let seconds: Double
    package let seed: UInt64
    package let threads: Int
    /// Units of work in place of seconds: the same seed then gives the same plan on any machine.
    package let work: Int?

    /// States an effort.
    package init(seconds: Double, seed: UInt64, threads: Int, work: Int? = nil) {
      self.work = work
      self.seconds = seconds
      self.seed = seed
      self.threads = threads
    }
  }

  /// Plans the instance of a file.
  ///
  /// - Parameters:
  ///   - file: The instance.
  ///   - effort: How long to search, from which seed and on how many cores.
  ///   - elapsed: Seconds since the call began.
  ///   - progress: Told now and then, from any thread, how far the search has come.
  /// - Returns: The plan with its report.
  /// - Throws: What is wrong with the file; a fault where the verifier refuses the plan.
  package static func make(
    file: String, effort: Effort, elapsed: @escaping @Sendable () -> Double,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(DeskError) -> ChairSolve {
    let bytes = try Desk.reading { () throws(FileErrors) in
      try SourceText.bytes(at: file, limit: 50_000_000)
    }
    let solved: ChairSolve
    switch Kind(of: bytes) {
    case .weeks: solved = try weeks(bytes, file, effort, elapsed) { progress(words($0)) }
    case .series: solved = try series(bytes, file, effort, elapsed) { progress(words($0)) }
    case .day: solved = try day(bytes, file, effort) { progress(words($0)) }
    }
    let verdict = try ChairCheck.verdict(
      instance: bytes, plan: solved.plan, files: (file, "the plan"))
    if let broken = verdict.violations.first {
      throw .fault("the plan breaks a rule and is not given out: \(broken)")
    }
    let parts = verdict.objective.parts.map { "  \($0)" }
    return ChairSolve(
      plan: solved.plan, report: solved.report.prefix(1) + parts + solved.report.dropFirst(),
      isShort: solved.isShort)
  }

  private static func words(_ progress: Progress) -> String {
    let seconds = "\(Int(progress.seconds * 10) / 10).\(Int(progress.seconds * 10) % 10) s: "
    guard let best = progress.best else {
      return seconds + "no plan yet, proven at least \(progress.bound)"
    }
    let parts = progress.parts.filter { $0.cost != 0 }.map { "\($0.name) \($0.cost)" }
    return seconds + "cost \(best)" + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
      + ", proven at least \(progress.bound), gap \(gap(cost: best, bound: progress.bound))"
  }

  /// Which format a file is in, by its own members: `format` names one, and CHT-I has `param` or `demands`.
  ///
  /// What is none of the others is read as a day, whose reader says what is wrong.
  private enum Kind {
    case day, weeks, series

    private struct Members: Decodable {
      let format: String?
      let isSeries: Bool

      private enum Key: String, CodingKey {
        case format, param, demands
      }

      init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        format = try? members.decode(String.self, forKey: .format)
        isSeries = members.contains(.param) || members.contains(.demands)
      }
    }

    init(of bytes: [UInt8]) {
      guard let members = try? ExchangeFile.decode(Members.self, from: bytes) else {
        self = .day
        return
      }
      switch members.format {
      case "chairs-course/1"?: self = .weeks
      case _?: self = .day
      case nil: self = members.isSeries ? .series : .day
      }
    }
  }

  private static func weeks(
    _ bytes: [UInt8], _ file: String, _ effort: Effort,
    _ elapsed: @escaping @Sendable () -> Double, progress: @escaping @Sendable (Progress) -> Void
  ) throws(DeskError) -> ChairSolve {
    let instance: WeeksInstance
    do { instance = try WeeksInstance(json: bytes) } catch {
      switch error {
      case .text(let place): throw wrong(file, place)
      case .series: throw ChairPlanFile.wrong(file, "\(error)")
      }
    }
    let result = WeeksSolver.solve(
      instance, budget: effort.budget(seconds: effort.seconds, elapsed: elapsed),
      seed: effort.seed, threads: effort.threads, progress: progress)
    var report = [
      "cost \(Int(result.objective.total.rounded())), proven at least "
        + "\(Int(result.bound.rounded(.down))), gap \(percent(result.gap))"
    ]
    report += result.overruns.map {
      "day \($0.day) asks for \($0.load) of \($0.capacity) \($0.resource.rawValue)"
    }
    report += result.misfits.map { words(wayOut: $0) }
    return ChairSolve(
      plan: result.json(for: instance), report: report,
      isShort: !result.misfits.isEmpty || !result.overruns.isEmpty)
  }

  private static func words(wayOut: WeeksWayOut) -> String {
    let out = "left out: patient \(wayOut.patient), visit \(wayOut.visit + 1) finds no day; "
    guard let days = wayOut.days else { return out + "the horizon has no room for the series" }
    let breaches = wayOut.breaches.map {
      "visit \($0.visit + 1) \(abs($0.days)) \(abs($0.days) == 1 ? "day" : "days") too "
        + ($0.days < 0 ? "early" : "late")
    }
    return out + "a prescriber may allow days \(days.map(String.init).joined(separator: ", ")): "
      + breaches.joined(separator: ", ")
  }

  private static func series(
    _ bytes: [UInt8], _ file: String, _ effort: Effort,
    _ elapsed: @escaping @Sendable () -> Double, progress: @escaping @Sendable (Progress) -> Void
  ) throws(DeskError) -> ChairSolve {
    let instance: SeriesInstance
    do { instance = try SeriesInstance(json: bytes) } catch {
      switch error {
      case .text(let place): throw wrong(file, place)
      case .parts(let problem): throw ChairPlanFile.wrong(file, problem)
      }
    }
    let result = SeriesSolver.solve(
      instance, budget: effort.budget(seconds: effort.seconds, elapsed: elapsed),
      seed: effort.seed, threads: effort.threads, progress: progress)
    var report = [
      "completion \(result.completion), penalty \(result.penalty), proven at least \(result.bound), "
        + "gap \(percent(result.gap))"
    ]
    report += result.leftOut.map {
      "not booked: patient \($0.patient), session \($0.session): \($0.reason)"
    }
    return ChairSolve(plan: result.json(), report: report, isShort: !result.leftOut.isEmpty)
  }

  private static func day(
    _ bytes: [UInt8], _ file: String, _ effort: Effort, progress: (Progress) -> Void
  ) throws(DeskError) -> ChairSolve {
    let instance: DayInstance
    let result: DayResult
    do {
      instance = try DayInstance(json: bytes)
    } catch {
      throw ChairPlanFile.unread(file, error, flaw: PlanVerifier.misreading(instance: bytes))
    }
    var told = 0.0
    do {
      result = try DaySolver.solve(
        instance, budget: effort.budget(seconds: effort.seconds), seed: effort.seed,
        threads: effort.threads
      ) { moment in
        guard moment.seconds - told >= progressSeconds else { return }
        told = moment.seconds
        progress(moment)
      }
    } catch { throw .fault(error.message) }
    var report = [
      "F1 \(result.objective.f1), proven at least \(result.bound), gap "
        + "\(gap(cost: result.objective.f1, bound: result.bound)); F2 \(result.objective.f2)"
    ]
    report += result.leftOut.map { "left out: \($0.id): \($0.reason); \($0.relief)" }
    return ChairSolve(
      plan: result.plan.json, report: report, isShort: !result.leftOut.isEmpty)
  }

  /// The least seconds between two reports of progress.
  private static let progressSeconds = 1.0

  /// How far a cost may be above the least possible, in words: a share of the bound, or, above a bound
  /// of 0, the amount.
  package static func gap(cost: Int, bound: Int) -> String {
    guard cost > bound else { return "0.0 %" }
    guard bound > 0 else { return "\(cost) above a bound of 0" }
    return percent(Double(cost - bound) / Double(bound))
  }

  private static func wrong(_ file: String, _ error: ExchangeError) -> DeskError {
    .files(
      FileErrors([
        FileError(file: file, line: error.line, column: error.column, problem: error.reason)
      ]))
  }

  private static func percent(_ share: Double) -> String {
    guard share.isFinite, share < 1e6 else { return "unknown" }
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension ChairSolve {
  /// Writes the plan, whole or not at all.
  package func write(to path: String) throws(DeskError) {
    try WholeFile.write([(path: path, bytes: plan)])
  }
}

extension ChairSolve.Effort {
  /// So many seconds of this effort's search for one day; work is the same for each.
  func budget(seconds: Double) -> DayBudget {
    work.map { .work($0) } ?? .seconds(seconds)
  }

  /// The same for series of visits, whose engines count their work in thousands.
  func budget(seconds: Double, elapsed: @escaping @Sendable () -> Double) -> ExchangeBudget {
    work.map { ExchangeBudget(work: max(1, $0 / 1_000)) }
      ?? ExchangeBudget(seconds: seconds, elapsed: elapsed)
  }
}
