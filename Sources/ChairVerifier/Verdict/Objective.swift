/// One part of the objective: how much of it there is, and what it costs.
package struct ObjectivePart: Hashable, Sendable, CustomStringConvertible {
  /// What is counted, for example `overtime`.
  package let name: String
  /// How much of it, in `unit`.
  package let amount: ExactDecimal
  /// The unit of the amount, for example `slots`.
  package let unit: String
  /// What it adds to the objective.
  package let cost: ExactDecimal

  package var description: String { "\(name): \(amount) \(unit), cost \(cost)" }
}

/// A sum of parts that a plan is judged by.
package struct ObjectiveTotal: Hashable, Sendable, CustomStringConvertible {
  /// The name in the format's words: `F1` and `F2` for a day, `F` for courses and series.
  package let name: String
  /// The cost; lower is better.
  package let cost: ExactDecimal

  package var description: String { "\(name) = \(cost)" }
}

/// The objective of a plan, recomputed, by part.
package struct Objective: Hashable, Sendable {
  /// Every part, also those of cost zero.
  package let parts: [ObjectivePart]
  /// The sums; an earlier one outweighs every later one.
  package let totals: [ObjectiveTotal]

  /// The part of this name.
  package subscript(part name: String) -> ObjectivePart? { parts.first { $0.name == name } }

  /// The total of this name.
  package subscript(total name: String) -> ExactDecimal? {
    totals.first { $0.name == name }?.cost
  }
}

/// Collects parts while an objective is computed; every step is exact or an error.
struct ObjectiveBuilder {
  private(set) var parts: [ObjectivePart] = []

  /// Adds a part that costs `weight` a unit, and returns its cost.
  @discardableResult
  mutating func add(
    _ name: String, amount: ExactDecimal, unit: String, weight: ExactDecimal
  ) throws(VerifierError) -> ExactDecimal {
    let cost = try exactly(name) { amount.times(weight) }
    parts.append(ObjectivePart(name: name, amount: amount, unit: unit, cost: cost))
    return cost
  }

  /// The sum of costs, as a total.
  func total(
    _ name: String, of costs: [ExactDecimal]
  ) throws(VerifierError) -> ObjectiveTotal {
    var sum = ExactDecimal.zero
    for cost in costs { sum = try exactly(name) { sum.adding(cost) } }
    return ObjectiveTotal(name: name, cost: sum)
  }

  /// The result of a step, or the error that it does not fit.
  func exactly(
    _ part: String, _ step: () -> ExactDecimal?
  ) throws(VerifierError) -> ExactDecimal {
    guard let result = step() else { throw .costOutOfRange(part: part) }
    return result
  }
}
