/// What is wrong with the text of an exchange file, and where.
package struct ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line of the fault, counted from 1.
  package let line: Int
  /// The byte within the line, counted from 1.
  package let column: Int
  /// What is wrong and what would be right.
  package let reason: String

  /// Names a fault by its place.
  package init(line: Int, column: Int, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// The place and the fault in one line.
  package var description: String { "\(line):\(column): \(reason)" }
}
