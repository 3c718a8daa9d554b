/// A hard rule of a day, by the name that findings and tests call it.
package enum DayRule: String, Hashable, Sendable, CaseIterable {
  /// A visit starts when patient and drug are ready, and not after its latest start.
  case window
  /// A visit sits in a place of the kind it needs, and a place holds one visit at a time.
  case place
  /// A place is used in its hours alone, and never while it is closed.
  case placeHours
  /// A visit sits in a place that it may use.
  case placeChoice
  /// So many places stay free for urgent additions.
  case protectedPlaces
  /// A nurse works in her shift and the overtime allowed, and not while she is away.
  case shift
  /// A nurse holds no more acuity at once than her limit.
  case acuity
  /// A nurse starts and ends no more visits in a slot than she has hands.
  case hands
  /// A nurse has her break inside its window, and neither starts nor ends a visit in it.
  case rest
  /// The nurses present and not resting can hold all acuity.
  case cover
  /// A nurse is trained for what a visit needs.
  case skill
  /// A visit has a nurse that it may have.
  case nurseChoice
  /// What is fixed stays.
  case pinned
  /// So many visits at most start in a slot in the whole clinic.
  case clinicStarts
  /// So many preparations at most become ready in a slot.
  case preparations
  /// A station takes so many parts at once.
  case station
  /// Parts come in their order with their waits.
  case partOrder
  /// The plan names visits, nurses and places of the day, each visit once, inside of the day.
  case plan
}

/// A hard rule that a plan breaks.
package struct DayBreach: Hashable, Sendable, CustomStringConvertible {
  /// The rule.
  package let rule: DayRule
  /// Who breaks it, and where.
  package let detail: String

  /// The rule's name and the detail.
  package var description: String { "\(rule.rawValue): \(detail)" }
}
