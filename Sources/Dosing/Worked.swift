/// A result together with the steps that led to it, so that a reader can check them by hand.
package struct Worked<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The result.
  package let value: Value
  /// How it was found.
  package let working: Working

  /// Joins a result to its steps.
  package init(_ value: Value, _ lines: [String]) {
    self.value = value
    working = Working(lines: lines)
  }
}

/// The steps of a calculation, one line each.
package struct Working: Hashable, Sendable {
  /// The steps, in order.
  package let lines: [String]

  /// Lists the steps.
  package init(lines: [String]) { self.lines = lines }
}
