/// What can be wrong with a day, an interval or a zone.
package enum CivilTimeError: Error, Hashable, Sendable {
  /// The text is no interval; the advice says what it seems to mean.
  case notAnInterval(String, advice: String?)
  /// The interval is longer than anything that is planned.
  case intervalTooLong(String)
  /// No zone of the database has this name.
  case unknownZone(String)
  /// The zone database gives wrong answers, so no file may be written with it.
  case zonesUnusable
  /// The clocks go forward over this time, so it does not exist.
  case inGap(date: CivilDate, time: TimeOfDay, zone: String)

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .notAnInterval(let text, let advice):
      "'\(shown(text))' is not an interval; write days, weeks or calendar months, such as '28 d', "
        + "'4 wk', '6 mo' or '5 mo 14 d'" + (advice.map { ": \($0)" } ?? "")
    case .intervalTooLong(let text):
      "'\(shown(text))' is too long; an interval is at most 1200 mo or 36600 d, such as '28 d'"
    case .unknownZone(let zone):
      "'\(shown(zone))' is not a time zone; write an Olson name such as 'Europe/London'"
    case .zonesUnusable:
      "the time zone data of this system is missing or wrong; install the package tzdata"
    case .inGap(let date, let time, let zone):
      "\(date) \(time) does not exist in \(zone): the clocks go forward; choose another time"
    }
  }

  /// The text as a message may quote it: short, and without control characters.
  private func shown(_ text: String) -> String {
    let head = text.unicodeScalars.prefix(40)
    let safe = head.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) }
    return String(safe) + (text.unicodeScalars.count > 40 ? "..." : "")
  }
}
