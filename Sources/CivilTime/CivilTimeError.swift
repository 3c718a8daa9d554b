/// What can be wrong with a day, an interval or a zone.
package enum CivilTimeError: Error, Hashable, Sendable {
  case notAnInterval(String)
  case unknownZone(String)
  /// The zone database gives wrong answers, so no file may be written with it.
  case zonesUnusable
  /// The clocks go forward over this time, so it does not exist.
  case inGap(date: CivilDate, time: TimeOfDay, zone: String)

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .notAnInterval(let text):
      "'\(text)' is not an interval; write days, weeks or calendar months, such as '28 d', '4 wk', "
        + "'6 mo' or '5 mo 14 d'"
    case .unknownZone(let zone):
      "'\(zone)' is not a time zone; write an Olson name such as 'Europe/London'"
    case .zonesUnusable:
      "the time zone data of this system is missing or wrong; install the package tzdata"
    case .inGap(let date, let time, let zone):
      "\(date) \(time) does not exist in \(zone): the clocks go forward; choose another time"
    }
  }
}
