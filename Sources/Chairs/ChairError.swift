/// What can be wrong with an instance or a plan file, or with a search that was asked for.
package enum ChairError: Error, Hashable, Sendable {
  /// The bytes are not JSON at all, or nest too deeply.
  case notJSON(detail: String)
  /// The file is larger than the reader takes.
  case tooManyBytes(found: Int, limit: Int)
  /// The file says it is something else.
  case wrongFormat(found: String, expected: String)
  /// A value at a place of the file is wrong: what is wrong, and what would be right.
  case invalid(place: String, problem: String, remedy: String)
  /// Two things of one kind carry the same name.
  case duplicateID(kind: String, id: String)
  /// There are more things of a kind than the planner takes.
  case tooMany(kind: String, found: Int, limit: Int)
  /// The planner contradicted itself: a fault of ours, never of the input.
  case fault(String)

  /// What is wrong, where, and what would be right.
  package var message: String {
    switch self {
    case .notJSON(let detail):
      "the file is not JSON: \(detail)"
    case .tooManyBytes(let found, let limit):
      "the file has \(found) bytes; at most \(limit) are read"
    case .wrongFormat(let found, let expected):
      "the file says it is '\(found)'; '\(expected)' is needed here"
    case .invalid(let place, let problem, let remedy):
      "\(place): \(problem); \(remedy)"
    case .duplicateID(let kind, let id):
      "the \(kind) '\(id)' appears twice; each needs an id of its own"
    case .tooMany(let kind, let found, let limit):
      "there are \(found) \(kind); at most \(limit) are planned at once"
    case .fault(let detail):
      "the planner contradicted itself, which is a fault of the program: \(detail)"
    }
  }
}
