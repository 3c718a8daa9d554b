/// A result together with the steps that led to it, so that a reader can check them by hand.
package struct Worked<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The result.
  package let value: Value
  /// How it was found.
  package let working: Working

  /// Joins a result to its steps.
  package init(_ value: Value, _ lines: @autoclosure @escaping @Sendable () -> [String]) {
    self.value = value
    working = Working(lines: lines())
  }
}

/// The steps of a calculation, one line each.
///
/// They are put into words when someone reads them: thousands of results are only held against a limit.
package struct Working: Hashable, Sendable {
  private let words: @Sendable () -> [String]

  /// The steps, in order.
  package var lines: [String] { words() }

  /// Lists the steps.
  package init(lines: @autoclosure @escaping @Sendable () -> [String]) { words = lines }

  /// Whether both tell the same steps.
  package static func == (left: Self, right: Self) -> Bool { left.lines == right.lines }

  /// Hashes the steps.
  package func hash(into hasher: inout Hasher) { hasher.combine(lines) }
}

/// The steps of a calculation while it runs; put into words only where someone will read them.
final class Steps {
  private(set) var lines: [String] = []
  private let isWanted: Bool

  /// Begins with no step; unwanted steps are never worded.
  init(isWanted: Bool) { self.isWanted = isWanted }

  /// Adds a step.
  func append(_ line: @autoclosure () -> String) {
    if isWanted { lines.append(line()) }
  }

  /// Adds the steps of a part.
  func append(contentsOf more: @autoclosure () -> [String]) {
    if isWanted { lines += more() }
  }
}
