import ArgumentParser
import Clinic

/// How a command ends: its problems on standard error, its status as design has it.
enum Running {
  /// Runs a use case and turns its errors into messages and an exit status.
  static func run(_ body: () throws(DeskError) -> Outcome) throws {
    let outcome: Outcome
    do { outcome = try body() } catch {
      for line in error.lines { Terminal.complain(line) }
      throw ExitCode(error.exitStatus)
    }
    guard StandardOutput.isWritten() else {
      Terminal.complain("standard output cannot be written; what was printed is not whole")
      throw ExitCode(73)
    }
    guard outcome == .withheld else { return }
    throw ExitCode(2)
  }

  /// How a use case came out.
  enum Outcome: Equatable {
    case done
    /// Done, but a stop or hold stands.
    case withheld
  }
}
