import CivilTime
import Quantities

/// A part of a regimen and where it stands.
struct Part<Value> {
  let path: String
  let value: Value
}

extension Regimen {
  var phaseParts: [Part<Phase>] {
    phases.enumerated().map { Part(path: "phases[\($0)]", value: $1) }
  }

  var doseParts: [Part<DoseRule>] {
    doses.keys.sorted().compactMap { key in
      doses[key].map { Part(path: "doses.\(key)", value: $0) }
    }
  }

  var gateParts: [Part<Gate>] {
    gates.enumerated().map { Part(path: "gates[\($0)]", value: $1) }
  }

  var companionParts: [Part<Companion>] {
    companions.enumerated().map { Part(path: "companions[\($0)]", value: $1) }
  }

  /// The phases that give an agent, by their order.
  func phases(giving dose: String) -> [Phase] { phases.filter { $0.doses.contains(dose) } }

  /// The gates on one laboratory value, whatever they ask of it.
  func gates(on analyte: Analyte) -> [Gate] {
    gates.filter { $0.condition.analytes.contains(analyte) }
  }
}

extension Phase {
  /// The key the rhythm stands under.
  var rhythmKey: String {
    switch rhythm {
    case .cycles: "cycle"
    case .fractions: "fractions"
    case .onRequest: "on-request"
    case .once: "once"
    }
  }

  /// How many occurrences the phase has by itself; nil when the order or a prescriber says.
  var occurrences: Int? {
    switch rhythm {
    case .cycles(_, let days, .times(let count)): days.value.count * count.value
    case .cycles: nil
    case .fractions(let count, _): count.value
    case .onRequest(let most): most?.value
    case .once: 1
    }
  }

  /// The days from one occurrence to the next on plan, shortest first; empty where nothing repeats.
  var plannedGaps: [Int] {
    switch rhythm {
    case .cycles(let length, let days, let count):
      let blocks = days.value
      var gaps = zip(blocks, blocks.dropFirst()).map { $1.first - $0.first }
      let isSingle = if case .times(let count) = count { count.value == 1 } else { false }
      if !isSingle, let first = blocks.first, let last = blocks.last {
        gaps.append(length.value.nominalDays - last.first + first.first)
      }
      return gaps.sorted()
    case .fractions(_, .treatmentDays): return [1]
    case .fractions(_, .everySecondDay): return [2]
    case .fractions(_, .twiceDaily): return [0, 1]
    case .onRequest, .once: return []
    }
  }
}

extension Bound {
  /// Days after an occurrence that was planned so many days after the one before.
  func days(afterGap gap: Int) -> Int {
    switch self {
    case .sincePrevious(let interval): interval.nominalDays
    case .beyondTarget(let interval): gap + interval.nominalDays
    }
  }
}

extension Quantity {
  /// Whether the amount is more than nothing.
  var isPositive: Bool { value > Exact(0) }

  /// -1, 0 or 1, or nil when the units do not meet.
  func order(to other: Quantity) -> Int? { try? compared(to: other) }
}
