import Quantities
import Regimens

/// A gate in words.
enum GateText {
  /// What the dose waits for, then since when and for how long.
  static func lines(_ gate: Gate) -> [String] {
    var lines = [
      "\(gate.id) (\(gate.scope.rawValue), \(gate.severity.rawValue)): \(condition(gate.condition)) "
        + "[\(gate.citations.joined(separator: ", "))]"
    ]
    if let age = gate.maximumAge { lines.append("not older than \(age.value) d \(age.keys)") }
    if !gate.cycleDays.isEmpty {
      lines.append("on day \(gate.cycleDays.map(String.init).joined(separator: ", ")) of the cycle")
    }
    if gate.passesWithoutData { lines.append("passes while nothing is measured") }
    if let keys = gate.lowersDose {
      lines.append("goes on at the next lower dose [\(keys.joined(separator: ", "))]")
    }
    if let recovery = gate.recovery {
      lines.append(
        "recovery between \(recovery.from.cited) and \(recovery.to.cited) after the last dose")
    }
    if let point = gate.unlessConfirmed { lines.append("open once '\(point)' is confirmed") }
    if let option = gate.whenOrdered { lines.append("only when the order names '\(option)'") }
    if !gate.jurisdictions.isEmpty {
      lines.append(
        "only under labels of: \(gate.jurisdictions.map(\.rawValue).joined(separator: ", "))")
    }
    return lines
  }

  private static func condition(_ condition: GateCondition) -> String {
    switch condition {
    case .measured(let analyte, let range):
      "\(analyte.title) \(range.map { "\($0)" } ?? "measured")"
    case .riseFromBaseline(let analyte, let tiers, let percent):
      "\(analyte.title) risen by less than "
        + tiers.map { "\($0.rise.cited) (baseline \($0.baseline))" }.joined(separator: " or ")
        + "; goes on within \(percent.value) % of the baseline \(percent.keys)"
    case .change(let analyte, let share):
      "\(analyte.title) no \(share.direction.rawValue) of "
        + "\(share.isInside ? "" : "more than ")\(share.percent.value) % from its baseline "
        + share.percent.keys
    case .toxicity(let limit):
      (limit.names.isEmpty
        ? "any toxicity" + (limit.others.isEmpty ? "" : " but \(list(limit.others))")
        : list(limit.names)) + " of grade \(limit.atMost.cited) at most"
    case .cleared(let name): "\(name) clearance"
    case .confirmed(let point): "\(point) confirmed"
    case .anyOf(let parts): "one of: " + parts.map(self.condition).joined(separator: "; or ")
    case .allOf(let parts): "(" + parts.map(self.condition).joined(separator: "; and ") + ")"
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
