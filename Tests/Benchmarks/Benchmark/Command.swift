import Foundation

/// A program run as a whole.
struct Command {
  let path: String
  let arguments: [String]

  /// Runs it to its end, throwing its output away.
  /// - Returns: Seconds of wall time.
  func run() throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return try Stopwatch.seconds {
      try process.run()
      process.waitUntilExit()
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
