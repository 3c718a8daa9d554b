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
  ///   - file: The path of the instance.
  ///   - effort: How long and with what to search.
  ///   - elapsed: Seconds since the call began.
  ///   - progress: Told now and then, in words, how far a long search has come.
  /// - Returns: The plan and its report.
  /// - Throws: Where the file is no instance, or the plan does not stand up to the verifier.
  package static func make(
    file: String, effort: Effort, elapsed: @escaping @Sendable () -> Double,
    progress: (String) -> Void = { _ in }
  ) throws(DeskError) -> ChairSolve {
    let bytes = try Desk.reading { () throws(FileErrors) in
      try SourceText.bytes(at: file, limit: 50_000_000)
    }
    let solved: ChairSolve
    switch Kind(of: bytes) {
    case .weeks: solved = try weeks(bytes, file, effort, elapsed)
    case .series: solved = try series(bytes, file, effort, elapsed)
    case .day: solved = try day(bytes, file, effort, progress)
    }
    let verdict = try ChairCheck.verdict(
      instance: bytes, plan: solved.plan, files: (file, "the plan"))
    guard let broken = verdict.violations.first else { return solved }
    throw .fault("the plan breaks a rule and is not given out: \(broken)")
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
    _ bytes: [UInt8], _ file: String, _ effort: Effort, _ elapsed: @escaping @Sendable () -> Double
  ) throws(DeskError) -> ChairSolve {
    let instance: WeeksInstance
    do { instance = try WeeksInstance(json: bytes) } catch { throw wrong(file, "\(error)") }
    let result = WeeksSolver.solve(
      instance, budget: ExchangeBudget(seconds: effort.seconds, elapsed: elapsed),
      seed: effort.seed, threads: effort.threads)
    var report = [
      "cost \(Int(result.objective.total.rounded())), proven at least "
        + "\(Int(result.bound.rounded(.down))), gap \(percent(result.gap))"
    ]
    report += result.overruns.map {
      "day \($0.day) asks for \($0.load) of \($0.capacity) \($0.resource.rawValue)"
    }
    report += result.misfits.map {
      "left out: patient \($0.patient), visit \($0.visit + 1) finds no day"
    }
    return ChairSolve(
      plan: result.json(for: instance), report: report,
      isShort: !result.misfits.isEmpty || !result.overruns.isEmpty)
  }

  private static func series(
    _ bytes: [UInt8], _ file: String, _ effort: Effort, _ elapsed: @escaping @Sendable () -> Double
  ) throws(DeskError) -> ChairSolve {
    let instance: SeriesInstance
    do { instance = try SeriesInstance(json: bytes) } catch { throw wrong(file, "\(error)") }
    let result = SeriesSolver.solve(
      instance, budget: ExchangeBudget(seconds: effort.seconds, elapsed: elapsed),
      seed: effort.seed, threads: effort.threads)
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
    _ bytes: [UInt8], _ file: String, _ effort: Effort, _ progress: (String) -> Void
  ) throws(DeskError) -> ChairSolve {
    let instance: DayInstance
    let result: DayResult
    do {
      instance = try DayInstance(json: bytes)
    } catch { throw wrong(file, error.message) }
    var told = 0.0
    do {
      result = try DaySolver.solve(
        instance, budget: effort.budget(seconds: effort.seconds), seed: effort.seed,
        threads: effort.threads
      ) { moment in
        guard let best = moment.best, moment.seconds - told >= progressSeconds else { return }
        told = moment.seconds
        progress(
          "\(Int(moment.seconds)) s: F1 \(best), proven at least \(moment.bound), "
            + "gap \(gap(cost: best, bound: moment.bound))")
      }
    } catch { throw .fault(error.message) }
    let objective = result.objective
    var report = [
      "F1 \(objective.f1): left out \(objective.leftOutCost), overtime \(objective.overtimeCost), "
        + "wait \(objective.waitCost), changes \(objective.changeCost); proven at least "
        + "\(result.bound), gap \(gap(cost: objective.f1, bound: result.bound))",
      "F2 \(objective.f2): peak \(objective.peakCost), spread \(objective.spreadCost)",
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

  private static func wrong(_ file: String, _ problem: String) -> DeskError {
    .files(FileErrors([FileError(file: file, line: nil, column: nil, problem: problem)]))
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
