import Clinic
import Courses
import Regimens

/// Why each visit of a course stands where it does, for people.
struct ExplanationText {
  let explanation: Explanation
  /// Whether all visits are shown, and not one of them.
  let isWhole: Bool

  /// Prints the course, then each visit with its reasons.
  func print() {
    let course = explanation.course
    Terminal.print(
      Terminal.safe("\(course.patient.label): \(explanation.regimen.title) (\(course.id))"))
    for item in explanation.items {
      let visit = item.visit
      Terminal.print("")
      Terminal.print(
        Terminal.safe(
          "\(DayText.full(visit.date))  \(item.what) [\(visit.key)]  \(visit.state.rawValue)"
            + (visit.reason.isEmpty ? "" : ": \(visit.reason)")))
      for reason in item.reasons { Terminal.print(Terminal.safe("  - \(reason)")) }
    }
    if isWhole, !explanation.findings.isEmpty {
      Terminal.print("")
      Terminal.print("Of the course")
      for finding in explanation.findings {
        Terminal.print(
          Terminal.safe("  - \(finding.severity.rawValue) \(finding.rule): \(finding.message)"))
      }
    }
    Terminal.print("")
  }
}
