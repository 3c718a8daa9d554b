import CivilTime
import Quantities
import Regimens

/// What a rule across treatments says of one course: a clash with another treatment or circumstance, ready to be a
/// finding of the course's plan.
struct Crossing: Hashable {
  let rule: String
  let severity: Severity
  let message: String
  let facts: [String]
  let sources: [String]
  /// The dose it withholds, where one is still to come.
  let occurrence: Int?
  let date: CivilDate
  /// The value it rests on: a gate on the same value says the same, and speaks for both.
  let analyte: Analyte?
}

/// Two facts that do not go together, found on a patient's timeline.
struct InteractionClash {
  /// The member whose dose is withheld or spoken of.
  let member: Int
  /// The other member, or the same one.
  let other: Int
  /// The first dose still to come that it concerns.
  let occurrence: Int?
  let date: CivilDate
  /// The last day on which it matters; later it is history.
  let until: CivilDate
  let message: String
  let facts: [String]
  var analyte: Analyte?

  /// What one finding is enough for.
  var pair: [Int] { [min(member, other), max(member, other)] }
}
