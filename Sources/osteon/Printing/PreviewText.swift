import CivilTime
import Clinic
import Courses

/// A preview for people: the visits by urgency, then the findings.
struct PreviewText {
  let preview: Preview
  let terminal: Terminal

  /// Prints everything.
  func print() {
    Terminal.print(
      terminal.styled(
        "Upcoming visits as of \(DayText.full(preview.today)), from \(DayText.full(preview.from)) to "
          + DayText.full(preview.until), .heading))
    if preview.rows.isEmpty { Terminal.print("\nNothing lies between these days.") }
    for urgency in Preview.Urgency.allCases {
      let rows = preview.rows.filter { $0.urgency == urgency }
      guard !rows.isEmpty else { continue }
      let title = urgency.rawValue.prefix(1).uppercased() + urgency.rawValue.dropFirst()
      Terminal.print("\n" + terminal.styled("\(title) (\(rows.count))", .heading))
      for line in lines(rows) { Terminal.print(line) }
    }
    Terminal.print("")
    FindingsText(findings: preview.findings, terminal: terminal).print()
  }

  /// One line a visit where there is room; otherwise what belongs together shares a column.
  private func lines(_ rows: [Preview.Row]) -> [String] {
    terminal.width >= 140
      ? TextTable(columns: Self.wideColumns, rows: rows.map(wideCells), width: terminal.width).lines
      : TextTable(columns: Self.narrowColumns, rows: rows.map(narrowCells), width: terminal.width)
        .lines
  }

  private static let wideColumns = [
    TextTable.Column("Date", least: 15), TextTable.Column("Time", least: 5),
    TextTable.Column("Days", least: 9, alignsRight: true), TextTable.Column("Patient", least: 12),
    TextTable.Column("What", least: 20), TextTable.Column("Dose", least: 14),
    TextTable.Column("Window", least: 16), TextTable.Column("State", least: 7),
    TextTable.Column("Reason", least: 14),
  ]

  private static let narrowColumns = [
    TextTable.Column("Date", least: 15), TextTable.Column("Patient", least: 12),
    TextTable.Column("What", least: 22), TextTable.Column("Window, state", least: 18),
  ]

  private func wideCells(_ row: Preview.Row) -> [String] {
    let visit = row.visit
    return [
      DayText.long(visit.date), visit.time.map { "\($0)" } ?? "", DayText.distance(row.daysUntil),
      row.patient, row.what, visit.doseText, window(row), visit.state.rawValue, visit.reason,
    ].map(Terminal.safe)
  }

  private func narrowCells(_ row: Preview.Row) -> [String] {
    let visit = row.visit
    let state = visit.state.rawValue + (visit.reason.isEmpty ? "" : ": \(visit.reason)")
    return [
      [
        DayText.long(visit.date),
        [visit.time.map { "\($0)" }, DayText.distance(row.daysUntil)].compactMap { $0 }
          .joined(separator: "  "),
      ], [row.patient], [row.what, visit.doseText], [window(row), state],
    ].map { $0.map(Terminal.safe).filter { !$0.isEmpty }.joined(separator: "\n") }
  }

  private func window(_ row: Preview.Row) -> String {
    let visit = row.visit
    if visit.isOpenEnded { return "no end yet" }
    if visit.lastDate > visit.date {
      return "until " + DayText.short(visit.lastDate, near: preview.today)
    }
    return visit.window.map { DayText.span($0, near: preview.today) } ?? ""
  }
}
