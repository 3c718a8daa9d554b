import Courses
import Regimens

/// When an entry reminds, and with which words; at most two reminders.
///
/// Clients drop alarms on import and subscription, so they are a courtesy and never the safety net. Their words
/// show on a locked screen, so they are discreet at every level of detail.
enum AlarmPlan {
  /// The reminders of a live entry.
  static func alarms(for visit: Visit) -> [(lead: AlarmLead, text: String)] {
    let title = visit.titles.discreet
    let eve = (lead: AlarmLead.morning(daysBefore: 1), text: "\(title) tomorrow")
    if visit.isCheck { return checkAlarms(visit, title, eve) }
    guard visit.takesPlace else { return [eve] }
    let isNextFraction = if case .dose(let number, _) = visit.role { number > 1 } else { false }
    // Fractions come day after day: after the first, one reminder each is enough.
    let isSeries = visit.place == .linac && isNextFraction
    guard visit.time != nil else {
      let early = (lead: AlarmLead.morning(daysBefore: 3), text: "\(title) in 3 days")
      return isSeries ? [eve] : [early, eve]
    }
    let day = (lead: AlarmLead(days: 1), text: "\(title) tomorrow")
    let soon = (lead: AlarmLead(hours: 2), text: "\(title) in 2 hours")
    return isSeries ? [soon] : [day, soon]
  }

  private static func checkAlarms(
    _ visit: Visit, _ title: String, _ eve: (lead: AlarmLead, text: String)
  ) -> [(lead: AlarmLead, text: String)] {
    guard case .check(_, let kind, _) = visit.role else { return [] }
    if visit.isTimedTest {
      return [
        (AlarmLead(days: 1), "\(title) tomorrow"), (AlarmLead(hours: 2), "\(title) in 2 hours"),
      ]
    }
    if visit.time != nil {
      return [(AlarmLead(minutes: 10), "\(title) in 10 minutes")]
    }
    switch kind {
    case .dental:
      return [(.morning(daysBefore: 14), "\(title) in 14 days: please book it now"), eve]
    case .scan, .review:
      return [(.morning(daysBefore: 7), "\(title) in 7 days"), eve]
    case .coMedication where visit.lastDate > visit.date: return []
    case .lab, .order, .coMedication, .premedication, .precaution, .advice: return [eve]
    }
  }
}
