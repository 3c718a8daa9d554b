import Foundation

/// `osteon chairs solve` against other planners on the same instances, every plan judged by the verifier.
struct ChairsBenchmark {
  private var instances: [URL] = []
  private var planners: [ChairsPlanner] = []
  private let store: AnswerStore

  /// Reads `--seconds 1,10`, `--seed 1`, `--rival NAME=SECONDS=COMMAND` as often as wanted, `--keep DIRECTORY` and
  /// instance files, or directories of them.
  init(arguments: [String], programs: URL) throws {
    var (budgets, seed): ([Int], Int) = ([1], 1)
    var (rivals, kept): ([ChairsPlanner], URL?) = ([], nil)
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--seconds":
        budgets = (rest.popFirst() ?? "").split(separator: ",").compactMap { Int($0) }
      case "--seed":
        guard let number = Int(rest.popFirst() ?? "") else {
          throw Usage(problem: "a seed is a whole number, as in --seed 1")
        }
        seed = number
      case "--keep": kept = rest.popFirst().map { URL(fileURLWithPath: $0) }
      case "--rival":
        guard let rival = ChairsPlanner(rival: rest.popFirst() ?? "") else {
          throw Usage(problem: "a rival is NAME=SECONDS=COMMAND")
        }
        rivals.append(rival)
      default: instances += try Self.files(at: URL(fileURLWithPath: word))
      }
    }
    guard !instances.isEmpty, !budgets.isEmpty else {
      throw Usage(
        problem: "name instance files, and budgets in whole seconds, as in --seconds 1,10")
    }
    let osteon = programs.appendingPathComponent("osteon")
    planners = budgets.map { .osteon(seconds: $0, seed: seed, program: osteon) } + rivals
    store = try AnswerStore(keeping: kept)
  }

  /// The file itself, or the instances in a directory in the order of their names, numbers by size.
  private static func files(at place: URL) throws -> [URL] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isDirectory) else {
      throw Usage(problem: "there is no \(place.path)")
    }
    guard isDirectory.boolValue else { return [place] }
    return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.path.compare($1.path, options: .numeric) == .orderedAscending }
  }

  /// Prints a row for each instance, and then how often ours was better than each rival.
  func run() throws {
    defer { store.clear() }
    var tally = ChairsTally(planners: planners)
    print(tally.heading)
    for instance in instances {
      let answers = try planners.map { try store.answer(of: $0, on: instance) }
      print(tally.row(instance.deletingPathExtension().lastPathComponent, answers))
      fflush(nil)
    }
    print("\n" + tally.summary.joined(separator: "\n"))
  }

  struct Usage: Error, CustomStringConvertible {
    let problem: String
    var description: String { problem }
  }
}
