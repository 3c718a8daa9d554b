import Foundation

/// A planner that is run as a program on an instance and writes a plan in the exchange format.
struct ChairsPlanner {
  /// What stands above its column.
  let name: String
  /// Seconds that it is given.
  let seconds: Int
  /// Whether it is this project's.
  let isOurs: Bool
  private let words: [String]

  /// A rival, from `NAME=SECONDS=COMMAND`; nil when it is not written so.
  ///
  /// `{instance}`, `{seconds}` and `{plan}` in the command's words are filled in.
  init?(rival text: String) {
    let parts = text.split(separator: "=", maxSplits: 2).map(String.init)
    guard parts.count == 3, let seconds = Int(parts[1]), seconds > 0 else { return nil }
    let words = parts[2].split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    self.init(name: "\(parts[0]) \(seconds) s", seconds: seconds, isOurs: false, words: words)
  }

  /// `osteon chairs solve` for so many seconds on two threads.
  static func osteon(seconds: Int, seed: Int, program: URL) -> ChairsPlanner {
    ChairsPlanner(
      name: "osteon \(seconds) s", seconds: seconds, isOurs: true,
      words: [
        program.path, "chairs", "solve", "{instance}", "--seconds", "{seconds}", "--seed",
        "\(seed)", "--threads", "2", "-o", "{plan}",
      ])
  }

  private init(name: String, seconds: Int, isOurs: Bool, words: [String]) {
    self.name = name
    self.seconds = seconds
    self.isOurs = isOurs
    self.words = words
  }

  /// Runs it; the plan and what it prints go to the files.
  func run(instance: URL, plan: URL, printed: URL) throws -> Command.Taken {
    let fill = [
      "{instance}": instance.path, "{seconds}": "\(seconds)", "{plan}": plan.path,
    ]
    let filled = words.map { fill[$0] ?? $0 }
    return try Command(path: filled[0], arguments: Array(filled.dropFirst()))
      .measured(output: printed.path)
  }
}
