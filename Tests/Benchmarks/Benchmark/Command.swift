import Foundation

/// A program run as a whole.
struct Command {
  let path: String
  let arguments: [String]

  /// What a run took.
  struct Taken {
    /// Seconds of processor time, loading included.
    let processorSeconds: Double
    /// Seconds on the wall.
    let wallSeconds: Double
    /// The most memory held, in megabytes; never less than what this program held when it started the other.
    let peakMegabytes: Double
    /// Whether it ended with status 0.
    let isDone: Bool
  }

  /// Runs it to its end, throwing its output away.
  ///
  /// - Returns: Seconds of processor time, loading included.
  /// - Throws: ``Failure`` when it cannot be started or ends with another status than 0.
  func run() throws -> Double {
    let taken = try measured(output: "/dev/null")
    guard taken.isDone else { throw Failure(command: path) }
    return taken.processorSeconds
  }

  /// Runs it to its end, whatever its status; what it prints goes to a file.
  ///
  /// Spawned and waited for directly, because only so does the system tell what the program took. A bare name is
  /// looked up among the programs.
  func measured(output file: String) throws -> Taken {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file, create, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    let wall = try Stopwatch.wallSeconds {
      guard posix_spawnp(&process, path, &actions, nil, &words, environ) == 0,
        wait4(process, &status, 0, &usage) == process
      else { throw Failure(command: path) }
    }
    let processor = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    return Taken(
      processorSeconds: processor, wallSeconds: wall, peakMegabytes: megabytes(of: usage),
      isDone: status == 0)
  }

  /// Runs it and gives what it prints.
  func output() throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(command: path) }
    return String(decoding: data, as: UTF8.self)
  }

  struct Failure: Error, CustomStringConvertible {
    let command: String
    var description: String { "\(command) failed" }
  }
}
