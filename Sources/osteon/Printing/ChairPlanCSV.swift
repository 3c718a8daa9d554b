import Clinic

/// A chair plan as comma-separated values, one record a seat.
enum ChairPlanCSV {
  /// Prints the seats of every day, then what was left out.
  static func print(_ plan: ChairPlan) {
    Terminal.print(
      CSVText.record([
        "day", "start", "end", "place", "nurse", "patient", "course", "visit", "what", "priority",
        "target", "booked", "blood", "left-out",
      ]))
    let visits = plan.visitsByID
    for day in plan.days {
      for seat in day.seats {
        guard let visit = visits[seat.visit] else { continue }
        Terminal.print(
          CSVText.record([
            "\(day.day)", "\(seat.start)", "\(seat.end)", seat.place, seat.nurse, visit.label,
            visit.course, visit.key, visit.what, "\(visit.priority)", "\(visit.target)",
            visit.booked.map { "\($0)" } ?? "", seat.parts.first.map { "\($0.start)" } ?? "", "",
          ]))
      }
    }
    for out in plan.leftOut {
      guard let visit = visits[out.visit] else { continue }
      Terminal.print(
        CSVText.record([
          "\(out.day)", "", "", "", "", visit.label, visit.course, visit.key, visit.what,
          "\(visit.priority)", "\(visit.target)", "", "", out.reason,
        ]))
    }
  }
}
