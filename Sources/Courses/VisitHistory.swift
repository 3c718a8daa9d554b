package import CivilTime

/// A visit with what its calendar entry needs to know of its past.
package struct VisitHistory: Hashable, Sendable {
  /// The visit as it stands; for one that has vanished from the plan, as it last stood, cancelled.
  package let visit: Visit
  /// How often its date, time or life has changed since it first appeared.
  package let sequence: Int
  /// The day of the first appearance and of the last change.
  package let created: CivilDate
  package let modified: CivilDate
  /// Whether it was ever a live entry, so that its cancellation must be told.
  package let wasLive: Bool

  /// Joins a visit to its past.
  package init(
    visit: Visit, sequence: Int, created: CivilDate, modified: CivilDate, wasLive: Bool
  ) {
    self.visit = visit
    self.sequence = sequence
    self.created = created
    self.modified = modified
    self.wasLive = wasLive
  }
}
