import Regimens

/// Why a course cannot be planned at all: its files do not fit together.
package enum PlanError: Error, Hashable, Sendable {
  case wrongRegimen(course: String, wants: RegimenPin, has: RegimenPin)
  case missingCount(course: String, phase: String)
  case missingJurisdiction(clinic: String, regimen: String)
  case unknownProduct(course: String, dose: String, known: [String])
  case tooLong(course: String, occurrences: Int)

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .wrongRegimen(let course, let wants, let has):
      "course \(course) runs on \(wants.id) \(wants.version), not on \(has.id) \(has.version)"
    case .missingCount(let course, let phase):
      "course \(course) must say how many cycles of phase '\(phase)' were ordered: add "
        + "order.counts.\(phase)"
    case .missingJurisdiction(let clinic, let regimen):
      "labels differ for \(regimen): set 'jurisdiction' (us, eu-uk or other) in clinic \(clinic)"
    case .unknownProduct(let course, let dose, let known):
      "course \(course) records a product for '\(dose)', and its regimen has "
        + (known.isEmpty ? "no dose" : "the doses " + known.joined(separator: ", "))
    case .tooLong(let course, let count):
      "course \(course) has \(count) occurrences; at most \(Planner.mostOccurrences) can be planned"
    }
  }
}
