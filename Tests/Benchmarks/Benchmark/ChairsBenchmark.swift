import ChairVerifier
import Foundation

/// `osteon chairs solve` against other planners on the same instances, every plan judged by the verifier.
///
/// A rival is any command: `{instance}`, `{seconds}` and `{plan}` in its words are filled in, and it writes a
/// plan in the exchange format to the last of these.
struct ChairsBenchmark {
  /// A planner that is run as a program.
  struct Planner {
    let name: String
    let seconds: Int
    let words: [String]

    /// Reads `NAME=SECONDS=COMMAND`.
    init?(rival text: String) {
      let parts = text.split(separator: "=", maxSplits: 2).map(String.init)
      guard parts.count == 3, let seconds = Int(parts[1]) else { return nil }
      self.init(
        name: parts[0], seconds: seconds, words: parts[2].split(separator: " ").map(String.init))
    }

    init(name: String, seconds: Int, words: [String]) {
      self.name = name
      self.seconds = seconds
      self.words = words
    }
  }

  private let instances: [String]
  private let planners: [Planner]

  /// Reads `--seconds 1,10`, `--rival NAME=SECONDS=COMMAND` as often as wanted, and instance files.
  init(arguments: [String], programs: URL) throws {
    var (files, rivals, budgets): ([String], [Planner], [Int]) = ([], [], [1])
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--seconds":
        budgets = (rest.popFirst() ?? "").split(separator: ",").compactMap { Int($0) }
      case "--rival":
        guard let rival = Planner(rival: rest.popFirst() ?? "") else {
          throw Usage(problem: "a rival is NAME=SECONDS=COMMAND")
        }
        rivals.append(rival)
      default: files.append(word)
      }
    }
    guard !files.isEmpty, !budgets.isEmpty else {
      throw Usage(problem: "name instance files, and budgets as in --seconds 1,10")
    }
    let osteon = programs.appendingPathComponent("osteon").path
    instances = files
    planners =
      budgets.map {
        Planner(
          name: "osteon \($0) s", seconds: $0,
          words: [
            osteon, "chairs", "solve", "{instance}", "--seconds", "{seconds}", "--seed", "1",
            "--threads", "2", "-o", "{plan}",
          ])
      } + rivals
  }

  /// Prints a table with a row for each instance: cost, patients left out in brackets, seconds taken.
  func run() throws {
    print("| instance | bound | " + planners.map(\.name).joined(separator: " | ") + " |")
    print("|---" + String(repeating: "|---", count: planners.count + 1) + "|")
    for instance in instances {
      let runs = try planners.map { try Self.measure($0, on: instance) }
      let bound = runs.compactMap(\.bound).max().map(String.init) ?? ""
      let name = URL(fileURLWithPath: instance).deletingPathExtension().lastPathComponent
      print("| \(name) | \(bound) | " + runs.map(\.words).joined(separator: " | ") + " |")
      fflush(nil)
    }
  }

  private struct Measured {
    let words: String
    let bound: Int?
  }

  private static func measure(_ planner: Planner, on instance: String) throws -> Measured {
    let plan = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-plan-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: plan) }
    let fill = [
      "{instance}": instance, "{seconds}": "\(planner.seconds)", "{plan}": plan.path,
    ]
    let words = planner.words.map { fill[$0] ?? $0 }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    var printed = Data()
    let seconds = try Stopwatch.wallSeconds {
      try process.run()
      printed = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    }
    let taken = String(format: "%.1f s", seconds)
    guard let bytes = try? Data(contentsOf: plan) else {
      return Measured(words: "no plan, \(taken)", bound: nil)
    }
    let verdict = try PlanVerifier.verify(
      instance: [UInt8](Data(contentsOf: URL(fileURLWithPath: instance))), plan: [UInt8](bytes))
    guard verdict.isValid, let total = verdict.objective.totals.first else {
      return Measured(words: "breaks a rule, \(taken)", bound: nil)
    }
    let left = verdict.leftOut.isEmpty ? "" : " [\(verdict.leftOut.count)]"
    return Measured(
      words: "\(total.cost)\(left), \(taken)",
      bound: bound(in: String(decoding: printed, as: UTF8.self)))
  }

  /// The bound that `osteon chairs solve` reports.
  private static func bound(in text: String) -> Int? {
    guard let range = text.range(of: "proven at least ") else { return nil }
    return Int(text[range.upperBound...].prefix { $0.isNumber })
  }

  struct Usage: Error, CustomStringConvertible {
    let problem: String
    var description: String { problem }
  }
}
