#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Times work in one run, so that two pieces of it can be compared.
///
/// Processor time, not the time on the wall: what others do on the machine meanwhile must not count. Planners that
/// are given seconds of the wall are timed by it.
enum Stopwatch {
  /// Seconds of processor time that a piece of work of this process takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let before = processorSeconds()
    try work()
    return processorSeconds() - before
  }

  /// Seconds on the wall that a piece of work takes, other programs it waits for among it.
  static func wallSeconds(_ work: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure { try work() }
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The middle one of several measurements.
  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}
