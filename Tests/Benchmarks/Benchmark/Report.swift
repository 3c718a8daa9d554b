import Foundation

/// Prints what was measured.
enum Report {
  static func line(_ what: String, _ ratio: Double) {
    print(what + ": " + String(format: "%.2f", ratio))
  }

  static func count(_ what: String, _ value: Double, _ unit: String) {
    print(what + ": " + String(format: "%.0f", value) + " " + unit)
  }
}

/// The most memory this process has held, in megabytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return megabytes(of: usage)
}

/// The most memory that a process has held, in megabytes; Linux counts it in kilobytes, macOS in bytes.
func megabytes(of usage: rusage) -> Double {
  #if canImport(Glibc)
    Double(usage.ru_maxrss) / 1_024
  #else
    Double(usage.ru_maxrss) / 1_048_576
  #endif
}
