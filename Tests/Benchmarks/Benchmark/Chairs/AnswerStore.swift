import Foundation

/// Where planners write, and where rivals' answers are kept from one run to the next.
///
/// A rival's plan is judged afresh each time; only the minutes it took are saved.
struct AnswerStore {
  private let kept: URL?
  private let scratch: URL

  /// Keeps rivals' answers in a directory, which is made; keeps nothing when it is nil.
  init(keeping directory: URL?) throws {
    kept = directory
    scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-plans-\(UUID().uuidString)")
    for folder in [scratch, directory].compactMap({ $0 }) {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  /// The answer of a planner: a kept one where there is one, and a fresh one otherwise.
  func answer(of planner: ChairsPlanner, on instance: URL) throws -> PlannerAnswer {
    let name =
      instance.deletingPathExtension().lastPathComponent + "."
      + planner.name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    let folder = planner.isOurs ? scratch : kept ?? scratch
    let plan = folder.appendingPathComponent(name + ".plan.json")
    let printed = folder.appendingPathComponent(name + ".printed.txt")
    if folder == kept, FileManager.default.fileExists(atPath: printed.path) {
      return try PlannerAnswer(instance: instance, plan: plan, printed: printed, taken: nil)
    }
    // Written aside first: a run that is cut short leaves no answer behind.
    let aside = scratch.appendingPathComponent("printed.txt")
    let draft = scratch.appendingPathComponent("plan.json")
    for old in [aside, draft, plan, printed] { try? FileManager.default.removeItem(at: old) }
    let taken = try planner.run(instance: instance, plan: draft, printed: aside)
    if FileManager.default.fileExists(atPath: draft.path) {
      try FileManager.default.moveItem(at: draft, to: plan)
    }
    try FileManager.default.moveItem(at: aside, to: printed)
    return try PlannerAnswer(instance: instance, plan: plan, printed: printed, taken: taken)
  }

  /// Throws away what is not kept.
  func clear() { try? FileManager.default.removeItem(at: scratch) }
}
