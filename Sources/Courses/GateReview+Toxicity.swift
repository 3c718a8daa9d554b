import CivilTime
import Regimens

extension GateReview {
  /// Asks whether some toxicity has a grade above the limit and above what was there before treatment.
  ///
  /// What is not recorded is not there: that somebody has looked is a question of its own.
  func toxicity(_ limit: ToxicityLimit) -> GateResult {
    let worse = excess(over: limit)
    guard let worst = worse.max(by: { $0.grade < $1.grade }) else { return .passed(until: nil) }
    return .failed(
      message: worse.map { "\($0.name) grade \($0.grade) on \($0.on)" }.joined(separator: ", ")
        + ", needs grade \(limit.atMost.value) at most",
      short: "\(worst.name) grade \(worst.grade)",
      facts: worse.map { found in
        "\(found.name) grade \(found.grade) on \(found.on)"
          + (state.baselineGrades[found.name].map { ", grade \($0) at baseline" } ?? "")
      },
      recorded: worse.map(\.recorded).max())
  }

  /// The latest grade of each toxicity that is too high.
  func excess(over limit: ToxicityLimit) -> [CourseState.Toxicity] {
    var latest: [CourseState.Toxicity] = []
    for toxicity in state.toxicities
    where limit.concerns(toxicity.name) && isInSight(toxicity.on) {
      if let index = latest.firstIndex(where: { $0.name == toxicity.name }) {
        latest[index] = toxicity
      } else {
        latest.append(toxicity)
      }
    }
    return latest.filter {
      $0.grade > max(limit.atMost.value, state.baselineGrades[$0.name] ?? 0)
    }
  }
}
