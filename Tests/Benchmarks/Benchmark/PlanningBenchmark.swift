import CivilTime
import Courses
import Dosing
import Foundation
import Quantities
import RegimenFiles
import Regimens

/// Plans 100 000 one-year courses and holds all plans, against a bare walk over as many dates.
enum PlanningBenchmark {
  static let courses = 100_000

  static func run(schedules: URL) throws {
    let library = try ScheduleLibrary(directory: schedules.path)
    let clinic = try ClinicReader.clinic(
      from: SourceText(
        path: schedules.appendingPathComponent("clinics/riverside.yaml").path,
        limit: SourceText.limit)
    ).profile
    guard let regimen = library.regimens["zoledronic-acid-q4w"]?.first?.regimen,
      let first = CivilDate("2026-01-05")
    else { return }
    let all = (0..<courses).map { course($0, regimen: regimen, from: first) }
    let before = peakMegabytes()
    let basis = PlanBasis(regimen: regimen, clinic: clinic)
    var plans: [Plan] = []
    plans.reserveCapacity(courses)
    let seconds = try Stopwatch.seconds {
      for course in all {
        plans.append(
          try Planner.plan(
            course, on: basis, asOf: course.order.start,
            through: course.order.start.adding(days: 365)))
      }
    }
    let visits = plans.reduce(0) { $0 + $1.visits.count }
    var dates: [CivilDate] = []
    dates.reserveCapacity(visits)
    let bare = Stopwatch.seconds {
      var day = first
      for _ in 0..<visits {
        day = clinic.hours.firstOpen(onOrAfter: day.adding(days: 28)) ?? first
        if day.year > 2_100 { day = first }
        dates.append(day)
      }
    }
    Report.count("courses planned", Double(plans.count), "")
    Report.count("visits planned", Double(visits), "")
    Report.count("visits a second", Double(visits) / seconds, "")
    Report.count("memory of all plans", peakMegabytes() - before, "MB")
    Report.line("planning / a bare walk over as many open days", seconds / bare)
    if dates.isEmpty { print("no dates") }
  }

  private static func course(_ index: Int, regimen: Regimen, from first: CivilDate) -> Course {
    let start = first.adding(days: index % 250)
    let dental = start.adding(days: -20)
    let labs = start.adding(days: -3)
    func entry(_ day: CivilDate, _ fact: Fact) -> LedgerEntry {
      LedgerEntry(recorded: day, on: day, fact: fact, by: "Dr B. Bench", note: nil)
    }
    func amount(_ text: String) -> Quantity? { try? Quantity(parsing: text) }
    var ledger = [entry(dental, .dental(.cleared))]
    if let weight = amount("70 kg") { ledger.append(entry(labs, .weight(weight))) }
    for (analyte, text) in [
      (Analyte.creatinine, "0.9 mg/dL"), (.correctedCalcium, "2.3 mmol/L"),
      (.vitaminD, "60 nmol/L"),
    ] {
      if let value = amount(text) {
        ledger.append(entry(labs, .lab(analyte, value, isBaseline: true)))
      }
    }
    return Course(
      id: "course-\(index)",
      patient: Patient(
        id: "patient-\(index)", label: "Patient \(index)", born: first.adding(days: -22_000),
        sex: .female, height: nil),
      regimen: RegimenPin(id: regimen.id, version: regimen.version, fingerprint: nil),
      order: Order(
        prescriber: "Dr B. Bench", signed: dental, start: start, time: nil, counts: [:],
        amounts: [:],
        site: nil, options: [], carriedOver: []),
      ledger: ledger)
  }
}
