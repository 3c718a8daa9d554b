import Foundation

/// A program run as a whole.
struct Command {
  let path: String
  let arguments: [String]

  /// Runs it to its end, throwing its output away.
  ///
  /// Spawned and waited for directly, because only so does the system tell what the program took.
  /// - Returns: Seconds of processor time, loading included.
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
    var usage = rusage()
    guard posix_spawn(&process, path, &actions, nil, &words, environ) == 0,
      wait4(process, &status, 0, &usage) == process, status == 0
    else { throw Failure(command: path) }
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
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
