/// What keeps two sittings of one patient apart; slots of the day.
///
/// Sittings in different kinds of place are visits of their own to the engine, which knows no patients.
enum ChairHold: Hashable, Sendable {
  /// The sitting stays where the search put it.
  case starts(Int)
  /// The patient is elsewhere until then.
  case notBefore(Int)
  /// The sitting cannot be kept apart from another, with the reason.
  case impossible(String)
}
