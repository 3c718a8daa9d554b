/// Something that happens on a day whose plan is in force.
package enum DayEvent: Hashable, Sendable {
  /// A patient comes later than planned, by so many minutes.
  case late(visit: String, minutes: Int)
  /// A nurse falls ill and goes.
  case nurseSick(String)
  /// A place can no longer be used, once who sits in it has left.
  case placeClosed(String)
  /// A visit comes in addition.
  case added(DayInstance.Appointment)
  /// A visit does not come.
  case cancelled(String)
}
