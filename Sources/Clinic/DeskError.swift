package import RegimenFiles

/// Why a use case could not be carried out.
package enum DeskError: Error, Sendable {
  /// Files that cannot be read or do not fit together.
  case files(FileErrors)
  /// Files that were read and found wrong, as a report already printed says.
  case badData
  /// The call itself is wrong.
  case usage(String)
  /// A result that could not be written.
  case cannotWrite(path: String, reason: String)
  /// Something of ours went wrong.
  case fault(String)

  /// The lines to show, one problem each.
  package var lines: [String] {
    switch self {
    case .files(let errors): errors.errors.map(\.description)
    case .badData: []
    case .usage(let text), .fault(let text): [text]
    case .cannotWrite(let path, let reason): ["\(path): cannot be written: \(reason)"]
    }
  }

  /// The exit status of design: 64 usage, 65 bad data, 66 no input, 70 our fault, 73 cannot write.
  package var exitStatus: Int32 {
    switch self {
    case .badData: 65
    case .usage: 64
    case .files(let errors): errors.errors.contains { $0.kind == .badData } ? 65 : 66
    case .fault: 70
    case .cannotWrite: 73
    }
  }
}
