/// One thing wrong with a file, at its place.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the file could be read at all.
  package enum Kind: Sendable, Hashable {
    /// Missing, a directory, or not permitted.
    case noInput
    /// Read, but its content is wrong.
    case badData
  }

  package let kind: Kind
  package let file: String
  package let line: Int?
  package let column: Int?
  /// What is wrong and what would be right.
  package let problem: String

  /// States a problem.
  package init(kind: Kind = .badData, file: String, line: Int?, column: Int?, problem: String) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  package var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if let line = line, line > 0, let column { place += ":\(column)" }
    return "\(place): \(problem)"
  }
}

/// Everything found wrong with one or more files: the first twenty problems, and how many more there are.
package struct FileErrors: Error, Hashable, Sendable {
  package let errors: [FileError]

  /// Gathers problems.
  package init(_ errors: [FileError]) {
    let most = 20
    guard errors.count > most, let last = errors.last else {
      self.errors = errors
      return
    }
    let rest = FileError(
      kind: last.kind, file: last.file, line: nil, column: nil,
      problem: "\(errors.count - most) more problems were found")
    self.errors = Array(errors.prefix(most)) + [rest]
  }
}
