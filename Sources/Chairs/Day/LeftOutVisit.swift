/// A visit that found no seat, and why.
package struct LeftOutVisit: Hashable, Sendable {
  /// What keeps a visit out.
  package enum Rule: String, Hashable, Sendable {
    /// Its latest start comes before patient and drug are ready, or it cannot end in the day.
    case window
    /// No place of its kind is open long enough in its window.
    case placeHours
    /// No nurse's shift, with overtime, holds it, or none may hold its acuity.
    case shift
    /// Every place of its kind is taken at some time of each possible start.
    case places
    /// The nurses present cannot cover its acuity besides what they hold.
    case cover
    /// Each nurse is full, or starts or ends another visit in the slot, or rests.
    case nurses
    /// No nurse on duty may take it: skills, its list of nurses, or what is fixed.
    case nurseChoice
    /// No place of its kind may take it: its list of places, or what is fixed.
    case placeChoice
    /// Too many visits start in the whole clinic at each of its starts.
    case clinicStarts
    /// The pharmacy has no preparation left, or is closed, at each of its starts.
    case preparations
    /// A station has no time for one of its parts early enough.
    case station
    /// A seat exists but costs more than leaving the visit out.
    case price
  }

  /// The visit.
  package let id: String
  /// The rule that binds.
  package let rule: Rule
  /// What binds, in words.
  package let reason: String
  /// What would relieve it, in words.
  package let relief: String
}
