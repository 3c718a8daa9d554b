import Clinic
import Courses
import Regimens

/// Findings for people, worst first: what, for whom, by which rule, on which facts and whose word.
struct FindingsText {
  let findings: [Preview.PatientFinding]
  let terminal: Terminal

  /// Prints all findings, or that there are none.
  func print() {
    guard !findings.isEmpty else {
      Terminal.print("No findings.")
      return
    }
    Terminal.print(terminal.styled("Findings, worst first (\(summary))", .heading))
    for item in findings {
      let finding = item.finding
      let word = finding.severity.rawValue.uppercased()
      Terminal.print(
        styled(TextWidth.padded(word, to: 5), finding.severity)
          + Terminal.safe("\(item.patient): \(finding.rule)"))
      write(finding.message)
      if let override = finding.override { write(override) }
      if !finding.facts.isEmpty { write("Facts: " + finding.facts.joined(separator: "; ")) }
      if !finding.sources.isEmpty { write("Source: " + finding.sources.joined(separator: "; ")) }
    }
  }

  private var summary: String {
    Severity.allCases.reversed().compactMap { severity in
      let count = findings.count { $0.finding.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)"
    }.joined(separator: ", ")
  }

  private func write(_ text: String) {
    for line in TextWidth.wrapped(Terminal.safe(text), to: terminal.width - 5) {
      Terminal.print("     " + line)
    }
  }

  private func styled(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .stop: terminal.styled(text, .stop)
    case .hold: terminal.styled(text, .hold)
    case .warn, .info: text
    }
  }
}
