import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// What a run said and how it ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The project's folder, found from this file's place.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let schedules = root.appendingPathComponent("Schedules").path

  /// The example courses, in the order a shell would give them.
  static func examples() throws -> [String] {
    let folder = schedules + "/courses"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The program beside the test bundle.
  static func path() throws -> String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: bundle.bundlePath).deletingLastPathComponent()
    }
    for candidate in [folder, root.appendingPathComponent(".build/debug")] {
      let path = candidate.appendingPathComponent("osteon").path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw Missing(folder: folder.path)
  }

  struct Missing: Error {
    let folder: String
  }

  /// Runs the program with arguments, and with the schedules of the project unless others are named.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    through wrapper: [String] = []
  ) throws -> Result {
    let process = Process()
    let command = wrapper + [try path()] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = root
    process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "OSTEON_SCHEDULES": schedules]
      .merging(environment) { $1 }
    let scratch = try Scratch()
    let (stdin, stdout, stderr) = (scratch.path("in"), scratch.path("out"), scratch.path("err"))
    try input.write(toFile: stdin, atomically: true, encoding: .utf8)
    for path in [stdout, stderr] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardInput = FileHandle(forReadingAtPath: stdin)
    process.standardOutput = FileHandle(forWritingAtPath: stdout)
    process.standardError = FileHandle(forWritingAtPath: stderr)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOfFile: stdout, encoding: .utf8),
      errors: try String(contentsOfFile: stderr, encoding: .utf8))
  }
}

/// A folder that is gone when its owner is.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("osteon-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a file and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return path(name)
  }

  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// A copy of the clinics with one place of one file replaced; gives the path of the example clinic's file.
  func clinic(_ name: String, replacing old: String, with new: String) throws -> String {
    try FileManager.default.copyItem(
      atPath: Program.schedules + "/clinics", toPath: path("clinics"))
    let file = path("clinics/\(name)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try #require(text.contains(old), "\(name) has no '\(old)'")
    try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
    return path("clinics/riverside.yaml")
  }

  /// The names in a folder below this one.
  func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }
}
