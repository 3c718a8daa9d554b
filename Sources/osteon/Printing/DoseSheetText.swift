import Clinic
import Courses
import Regimens

/// A dose and how it is found, for people.
struct DoseSheetText {
  let sheet: DoseSheet
  let terminal: Terminal

  /// Prints course, dose, rule, steps, sources and what the plan says of it.
  func print() {
    let visit = sheet.visit
    Terminal.print(
      Terminal.safe(
        "\(sheet.course.patient.label): \(sheet.regimen.title) (\(sheet.course.id))"))
    Terminal.print(
      Terminal.safe(
        "\(sheet.what), \(DayText.full(visit.date))" + (visit.time.map { " \($0)" } ?? "")
          + ", \(visit.state.rawValue)" + (visit.reason.isEmpty ? "" : ": \(visit.reason)")))
    Terminal.print("")
    Terminal.print(
      terminal.styled(
        Terminal.safe(visit.doseText.isEmpty ? "No dose is printed." : visit.doseText), .heading))
    let rules = sheet.rules.flatMap(DoseRuleText.lines)
    list("Rule", rules)
    list(visit.state == .done ? "Recorded as given" : "Steps", visit.working)
    list(
      "Sources",
      sheet.sources(of: rules + visit.working).map {
        "\($0.key) (\($0.mark.rawValue)): \($0.citation)"
      })
    Terminal.print("")
    FindingsText(findings: sheet.findings, terminal: terminal).print()
  }

  private func list(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    Terminal.print("")
    Terminal.print(title)
    for line in lines { wrapped(line) }
  }

  private func wrapped(_ line: String) {
    for (index, part) in TextWidth.wrapped(Terminal.safe(line), to: terminal.width - 4).enumerated()
    {
      Terminal.print((index == 0 ? "  - " : "    ") + part)
    }
  }
}
