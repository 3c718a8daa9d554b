#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far a long piece of work has come, on standard error, and only where that is a terminal.
enum ProgressLine {
  /// What prints a line of progress.
  static func reporter() -> @Sendable (String) -> Void {
    guard isatty(STDERR_FILENO) == 1 else { return { _ in } }
    return { Terminal.complain($0) }
  }
}
