import ChairVerifier
import Foundation

/// What a planner made of an instance, judged by the verifier.
struct PlannerAnswer {
  /// How the answer stands.
  enum Standing {
    /// The plan keeps every rule: its cost and how much it leaves out.
    case valid(cost: ExactDecimal, leftOut: Int)
    case breaksRule(String)
    case noPlan
  }

  let standing: Standing
  /// What the planner says is a lower bound; nil when it says none.
  let bound: Double?
  /// Seconds on the wall; nil for an answer that was kept from an earlier run.
  let seconds: Double?
  /// The most memory held, in megabytes.
  let megabytes: Double?

  /// The cost of a valid plan.
  var cost: Double? {
    if case .valid(let cost, _) = standing { cost.approximate } else { nil }
  }

  /// The answer for a cell of a table.
  var words: String {
    let time = seconds.map { String(format: ", %.1f s", $0) } ?? ""
    switch standing {
    case .valid(let cost, let leftOut):
      return "\(cost)" + (leftOut > 0 ? " [\(leftOut)]" : "") + time
    case .breaksRule(let rule): return "breaks \(rule)" + time
    case .noPlan: return "no plan" + time
    }
  }

  /// Judges a written plan; `taken` is nil when it was kept.
  init(instance: URL, plan: URL, printed: URL, taken: Command.Taken?) throws {
    let text = (try? String(contentsOf: printed, encoding: .utf8)) ?? ""
    bound = Self.bound(in: text)
    seconds = taken?.wallSeconds
    megabytes = taken?.peakMegabytes
    guard let bytes = try? Data(contentsOf: plan), !bytes.isEmpty else {
      standing = .noPlan
      return
    }
    let verdict = try PlanVerifier.verify(
      instance: [UInt8](Data(contentsOf: instance)), plan: [UInt8](bytes))
    if let broken = verdict.violations.first {
      standing = .breaksRule(broken.rule)
    } else if let total = verdict.objective.totals.first {
      standing = .valid(cost: total.cost, leftOut: verdict.leftOut.count)
    } else {
      standing = .noPlan
    }
  }

  /// The bound in what a planner prints: the number after the last "proven at least".
  private static func bound(in text: String) -> Double? {
    guard let range = text.range(of: "proven at least ", options: .backwards) else { return nil }
    return Double(text[range.upperBound...].prefix { $0.isNumber || $0 == "." })
  }
}
