#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Where results go.
enum StandardOutput {
  /// Whether everything printed so far has left the program; false where the disk is full, say.
  static func isWritten() -> Bool { fflush(stdout) == 0 && ferror(stdout) == 0 }
}
