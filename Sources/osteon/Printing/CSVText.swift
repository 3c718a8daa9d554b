import CivilTime
import Clinic
import Courses
import Regimens

/// Comma-separated values as RFC 4180 has them.
enum CSVText {
  /// One record.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front.
  static func record(_ cells: [String]) -> String {
    cells.map { cell in
      let text = Terminal.safe(cell)
      let isFormula = text.first.map { "=+-@".contains($0) } ?? false
      let guarded = isFormula && Int(text) == nil ? "'" + text : text
      guard guarded.contains(where: { ",\"".contains($0) }) else { return guarded }
      return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}

/// A preview as comma-separated values; findings have a call of their own (`check --csv`).
enum PreviewCSV {
  /// Prints the visits.
  static func print(_ preview: Preview) {
    Terminal.print(
      CSVText.record([
        "urgency", "date", "weekday", "time", "days", "patient", "course", "visit", "what", "dose",
        "earliest", "latest", "last-day", "state", "reason",
      ]))
    for row in preview.rows {
      let visit = row.visit
      Terminal.print(
        CSVText.record([
          row.urgency.rawValue, "\(visit.date)", visit.date.weekday.shortName,
          visit.time.map { "\($0)" } ?? "", "\(row.daysUntil)", row.patient, row.course, visit.key,
          row.what, visit.doseText, visit.window.map { "\($0.first)" } ?? "",
          visit.window.map { "\($0.last)" } ?? "", "\(visit.lastDate)", visit.state.rawValue,
          visit.reason,
        ]))
    }
  }
}

/// Findings as comma-separated values.
enum FindingsCSV {
  /// Prints the findings, worst first.
  static func print(_ findings: [Preview.PatientFinding]) {
    Terminal.print(
      CSVText.record([
        "severity", "patient", "course", "occurrence", "date", "rule", "message", "override",
        "facts",
        "sources",
      ]))
    for item in findings {
      let finding = item.finding
      Terminal.print(
        CSVText.record([
          finding.severity.rawValue, item.patient, finding.course,
          finding.occurrence.map { "\($0)" } ?? "", finding.date.map { "\($0)" } ?? "",
          finding.rule,
          finding.message, finding.override ?? "", finding.facts.joined(separator: "; "),
          finding.sources.joined(separator: "; "),
        ]))
    }
  }
}
