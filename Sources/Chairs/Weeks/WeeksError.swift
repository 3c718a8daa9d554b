/// Why a `chairs-course/1` file cannot be planned.
package enum WeeksError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not the JSON that is wanted.
  case text(ExchangeError)
  /// A patient's series contradicts itself or the file.
  case series(patient: String, visit: Int?, reason: String)

  /// The place and the fault in one line.
  package var description: String {
    switch self {
    case .text(let error): error.description
    case .series(let patient, nil, let reason): "patient \(patient): \(reason)"
    case .series(let patient, let visit?, let reason):
      "patient \(patient), visit \(visit): \(reason)"
    }
  }
}
