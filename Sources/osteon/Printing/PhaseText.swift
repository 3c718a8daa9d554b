import CivilTime
import Regimens

/// A phase of a regimen in words.
enum PhaseText {
  /// The phase's rhythm, then its window and what follows a late dose.
  static func lines(_ phase: Phase) -> [String] {
    var lines = ["\(phase.id): \(rhythm(phase.rhythm)); \(begin(phase.begins))"]
    if let window = phase.window { lines.append(self.window(window)) }
    lines.append(
      "after a late one: \(phase.afterLate.rawValue); when closed: \(phase.closure.rawValue)"
        + (phase.atHome ? "; taken at home" : ""))
    if let option = phase.eveningStart {
      lines.append("begins in the evening when the order names '\(option)'")
    }
    for (day, rule) in phase.dayRules.sorted(by: { $0.key < $1.key }) {
      if let least = rule.earliest {
        lines.append("day \(day): not sooner than \(least.cited) after the dose before")
      }
      if let limit = rule.omitBeyond { lines.append("day \(day): omitted beyond +\(limit.cited)") }
      if let gap = rule.nextCycleAfter {
        lines.append("day \(day) given late: next cycle not before \(gap.cited) after it")
      }
      if rule.omitWhenMissed { lines.append("day \(day): left out when missed") }
      if rule.lowersDoseWhenLate { lines.append("day \(day) given late: the next lower dose") }
    }
    return lines
  }

  private static func rhythm(_ rhythm: Rhythm) -> String {
    switch rhythm {
    case .cycles(let length, let days, let count):
      let blocks = days.value.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      return "every \(length.cited), day \(blocks.joined(separator: ", ")) \(days.keys), "
        + self.count(count)
    case .fractions(let count, let spacing):
      return "\(count.cited) fractions, \(self.spacing(spacing))"
    case .onRequest(let most):
      return "one dose, further ones on request" + (most.map { ", at most \($0.cited)" } ?? "")
    case .once: return "once"
    }
  }

  private static func count(_ count: RepeatCount) -> String {
    switch count {
    case .times(let times): "\(times.cited) times"
    case .untilStopped(let most?): "until stopped, at most \(most.cited)"
    case .untilStopped(nil): "until stopped"
    case .ordered: "as many as ordered"
    }
  }

  private static func spacing(_ spacing: FractionSpacing) -> String {
    switch spacing {
    case .treatmentDays: "one each treatment day"
    case .everySecondDay(let hours):
      "one every second day" + (hours.map { ", at least \($0.cited) h apart" } ?? "")
    case .twiceDaily(let hours): "two a day, at least \(hours.cited) h apart"
    }
  }

  private static func begin(_ begin: Phase.Begin) -> String {
    switch begin {
    case .orderStart: "begins on the order's start"
    case .nextCycle(let earliest):
      "begins when the phase before would have gone on, not before \(earliest.cited) after its last"
    case .afterLast(let gap, let earliest):
      "begins \(gap.cited) after the last of the phase before, not sooner than \(earliest.cited)"
    }
  }

  private static func window(_ window: Window) -> String {
    var parts = ["earliest \(bound(window.earliest))"]
    if let early = window.earlyWithoutComment {
      parts.append("without comment from \(bound(early))")
    }
    if let late = window.lateWithoutComment { parts.append("on time until \(bound(late))") }
    if window.decision.isEmpty {
      parts.append("no limit at which a person decides")
    } else {
      let limits = window.decision.map(bound).joined(separator: " or ")
      parts.append("a person decides beyond \(limits)")
    }
    return "window: " + parts.joined(separator: "; ")
  }

  private static func bound(_ bound: Cited<Bound>) -> String {
    switch bound.value {
    case .sincePrevious(let interval): "\(interval) after the one before \(bound.keys)"
    case .beyondTarget(let interval):
      (interval.nominalDays < 0 ? "\(-interval) before" : "\(interval) after")
        + " the target \(bound.keys)"
    }
  }
}
