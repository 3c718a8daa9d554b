/// Why a CHT-I file cannot be planned.
package enum SeriesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not the JSON that is wanted.
  case text(ExchangeError)
  /// The parts of the file do not fit together.
  case parts(String)

  /// The fault in one line.
  package var description: String {
    switch self {
    case .text(let error): error.description
    case .parts(let reason): reason
    }
  }
}
