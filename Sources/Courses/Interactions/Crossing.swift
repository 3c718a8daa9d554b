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
  /// What it stands in the way of.
  let blocked: InteractionRule.Blocked
  /// The day the newest fact it rests on was written down: an override given before could not know of it.
  let newest: CivilDate?
}

/// Two facts that do not go together, found on a patient's timeline.
struct InteractionClash {
  /// The member whose dose is withheld or spoken of.
  let member: Int
  /// What the two facts are facts of; one finding is enough for each pair.
  let pair: Set<String>
  /// The first dose still to come that it concerns.
  let occurrence: Int?
  let date: CivilDate
  /// The last day on which it matters; later it is history.
  let until: CivilDate
  let message: String
  let facts: [String]
  var analyte: Analyte?
  /// A severity of its own, where it weighs otherwise than its clause.
  var severity: Severity?
  /// The first day on which the two meet.
  var meeting: CivilDate?
  /// Whether both still lie ahead.
  var isAhead = true
  /// The day the newest of the facts was written down.
  var newest: CivilDate?
}

extension InteractionClash {
  /// Of two clashes of a pair, the first dose to come is spoken of, or else the last one given.
  func isNearer(than other: InteractionClash) -> Bool {
    if (occurrence == nil) != (other.occurrence == nil) { return occurrence != nil }
    return occurrence != nil ? date < other.date : date > other.date
  }
}

extension [InteractionClash] {
  /// For each pair the clash that is spoken of, by date.
  var nearest: [InteractionClash] {
    var found: [Set<String>: Int] = [:]
    var kept: [InteractionClash] = []
    for clash in self {
      guard let index = found[clash.pair] else {
        found[clash.pair] = kept.count
        kept.append(clash)
        continue
      }
      let newest = [clash.newest, kept[index].newest].compactMap { $0 }.max()
      if clash.isNearer(than: kept[index]) { kept[index] = clash }
      kept[index].newest = newest
    }
    return kept.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }
}
