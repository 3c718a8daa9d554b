import Foundation

/// Python's standard library as an independent authority: a test has it work out a table and compares.
package enum Python {
  /// What went wrong while a table was made.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The lines that a Python 3 program prints, each split at its tabs.
  package static func table(_ program: String, _ arguments: [String] = []) throws -> [[Substring]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-c", program] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description: "python3 ended with status \(process.terminationStatus): \(complaint)")
    }
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }
}
