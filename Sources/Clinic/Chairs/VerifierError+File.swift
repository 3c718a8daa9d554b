import ChairVerifier
import RegimenFiles

extension VerifierError {
  /// The error as one of the file that it is about, at its line where it has one.
  func about(instance: String, plan: String) -> DeskError {
    func named(_ file: CheckedFile) -> String { file == .instance ? instance : plan }
    func wrong(
      _ file: String, line: Int? = nil, column: Int? = nil, _ problem: String
    ) -> DeskError {
      .files(
        FileErrors([FileError(file: file, line: line, column: column, problem: problem)]))
    }
    switch self {
    case .notJSON(let file, let line, let column, let problem, let wanted):
      return wrong(named(file), line: line, column: column, "\(problem); \(wanted)")
    case .wrongShape(let file, let place, let problem, let wanted):
      return wrong(named(file), "\(place): \(problem); \(wanted)")
    case .tooLarge(let file, let problem, let wanted):
      return wrong(named(file), "\(problem); \(wanted)")
    case .otherInstance: return wrong(plan, "\(self)")
    case .costOutOfRange(let part):
      return wrong(
        instance, "weights: the cost of \(part) is too large to count; smaller weights are needed")
    }
  }
}
