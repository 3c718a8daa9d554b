/// Which of the two files an error is about.
package enum CheckedFile: String, Hashable, Sendable {
  /// What had to be planned: the day, the courses or the series.
  case instance
  /// What was planned.
  case plan
}

/// Why a plan cannot be judged at all.
///
/// A plan that can be read and breaks a rule is not an error: see ``Verdict/violations``.
package enum VerifierError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are not JSON. Lines and columns count from 1, columns in bytes.
  case notJSON(file: CheckedFile, line: Int, column: Int, problem: String, wanted: String)
  /// The JSON is sound, but something in it is missing, of the wrong type or out of range.
  case wrongShape(file: CheckedFile, place: String, problem: String, wanted: String)
  /// The file is larger than anything a clinic plans; it is not read further.
  case tooLarge(file: CheckedFile, problem: String, wanted: String)
  /// Both files are sound, but the plan does not belong to the instance.
  case otherInstance(problem: String, wanted: String)
  /// A cost does not fit a 64-bit integer of its smallest unit.
  case costOutOfRange(part: String)

  package var description: String {
    switch self {
    case .notJSON(let file, let line, let column, let problem, let wanted):
      "\(file.rawValue), line \(line), column \(column): \(problem); \(wanted)"
    case .wrongShape(let file, let place, let problem, let wanted):
      "\(file.rawValue), \(place): \(problem); \(wanted)"
    case .tooLarge(let file, let problem, let wanted):
      "\(file.rawValue): \(problem); \(wanted)"
    case .otherInstance(let problem, let wanted):
      "plan for another instance: \(problem); \(wanted)"
    case .costOutOfRange(let part):
      "instance, weights: the cost of \(part) is too large to count; smaller weights are needed"
    }
  }
}
