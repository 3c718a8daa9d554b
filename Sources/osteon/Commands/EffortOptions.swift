import ArgumentParser
import Clinic

/// How long to search, from which seed, and on how many cores.
struct EffortOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "Seconds to search, 0.01 to 3600.")
  var seconds = 10.0

  @Option(
    parsing: .unconditional, help: "Where the search begins, a whole number from 0 to 2^64 - 1.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "Cores to use, 1 to 64.")
  var threads = 2

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Units of work in place of seconds: the same seed then gives the same plan on any machine."))
  var work: Int?

  mutating func validate() throws {
    guard (0.01...3_600).contains(seconds) else {
      throw ValidationError("--seconds takes a number from 0.01 to 3600.")
    }
    guard (1...64).contains(threads) else { throw ValidationError("--threads takes 1 to 64.") }
    guard work.map({ (1...1_000_000_000).contains($0) }) ?? true else {
      throw ValidationError("--work takes a whole number from 1 to 1000000000.")
    }
  }

  /// The effort as the use cases take it.
  var value: ChairSolve.Effort {
    ChairSolve.Effort(seconds: seconds, seed: seed, threads: threads, work: work)
  }
}

/// Seconds since a moment.
enum Stopwatch {
  /// Starts to count.
  static func start() -> @Sendable () -> Double {
    let start = ContinuousClock.now
    return {
      let (seconds, attoseconds) = start.duration(to: .now).components
      return Double(seconds) + Double(attoseconds) / 1e18
    }
  }
}
