package import CivilTime
package import Quantities
package import Regimens

/// One fact of a course; entries are only ever appended.
package struct LedgerEntry: Hashable, Sendable {
  /// The day it was written down; entries stand in this order.
  package let recorded: CivilDate
  /// The day it happened, never after it was recorded.
  package let on: CivilDate
  package let fact: Fact
  /// Who says so; an override must name a person.
  package let by: String?
  package let note: String?
  /// How long a dose took to give, where it was written down.
  package let over: Quantity?
  /// The time of day of a dose, where it was written down.
  package let at: TimeOfDay?
  /// When blood is taken on the day of a booked visit, where that is the same day.
  package let test: TimeOfDay?

  /// Writes down a fact.
  package init(
    recorded: CivilDate, on: CivilDate, fact: Fact, by: String?, note: String?,
    over: Quantity? = nil, at: TimeOfDay? = nil, test: TimeOfDay? = nil
  ) {
    self.over = over
    self.at = at
    self.test = test
    self.recorded = recorded
    self.on = on
    self.fact = fact
    self.by = by
    self.note = note
  }
}

/// What can be recorded of a course.
///
/// Occurrences count from 1 over the whole course.
package enum Fact: Hashable, Sendable {
  /// A dose, fraction or session was given; nil means the next one that is due.
  case given(occurrence: Int?, amount: Quantity?)
  case missed(occurrence: Int?)
  case deferred(occurrence: Int?, to: CivilDate, reason: String)
  case omitted(occurrence: Int?, reason: String)
  /// An appointment was made: occurrence, day and hour.
  case booked(occurrence: Int?, day: CivilDate, time: TimeOfDay)
  /// A further dose was requested, where the regimen gives doses on request.
  case requested(day: CivilDate)
  case ceased(reason: String)
  /// A laboratory value; `isBaseline` marks the value that later ones are compared with.
  case lab(Analyte, Quantity, isBaseline: Bool)
  case weight(Quantity)
  /// An unwanted effect with its CTCAE grade, 0 once it has gone; `isBaseline` marks what was there before.
  case toxicity(name: String, grade: Int, isBaseline: Bool)
  /// The class of liver disease that a clinician scored.
  case childPugh(ChildPughClass)
  case dental(DentalEvent)
  case procedure(String)
  /// A companion was done, by its id.
  case done(companion: String)
  /// A point of a checklist was confirmed, such as "pregnancy-excluded".
  case confirmed(String)
  /// A named prescriber lifts a rule for one occurrence; it ends with the date it was given for.
  case override(rule: String, occurrence: Int?, reason: String)
  /// The greatest dose of the whole course to the thecal sac, as the plan of the physicist has it.
  case cordMaximum(Quantity)
  /// The prescriber lowered the dose to the n-th level.
  case doseLevel(Int)
  /// The product that a dose is drawn from came, with its strength and reference time.
  case product(occurrence: Int?, ProductAtHand)
  /// A medicine, condition, exposure or dose elsewhere that bears on the treatment.
  case circumstance(Circumstance)
  case regimenUpgrade(version: SemanticVersion, fingerprint: String?)
}

/// What a dentist reported.
package enum DentalEvent: String, CaseIterable, Hashable, Sendable {
  /// The first examination was done, no clearance yet.
  case examined
  /// The dentist cleared the patient for a bone-modifying agent.
  case cleared
  /// A routine review was done.
  case reviewed
  /// A tooth was taken out or bone was opened.
  case extraction
  /// The mucosa has closed over the wound.
  case healed
  /// Bone shows in the mouth.
  case exposedBone = "exposed-bone"
  /// Osteonecrosis of the jaw was confirmed.
  case osteonecrosis
}
