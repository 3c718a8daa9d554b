import Foundation

/// A program run as a whole.
struct Command {
  let path: String
  let arguments: [String]

  /// Runs it to its end, throwing its output away.
  ///
  /// Spawned and waited for directly: Foundation's wait looks only now and then, and short programs would all
  /// seem to take equally long.
  /// - Returns: Seconds of wall time.
  /// - Throws: ``Failure`` when it cannot be started or ends with another status than 0.
  func run() throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    var status: Int32 = 0
    let seconds = try Stopwatch.seconds {
      guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0,
        waitpid(process, &status, 0) == process
      else { throw Failure(command: path) }
    }
    guard status == 0 else { throw Failure(command: path) }
    return seconds
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
