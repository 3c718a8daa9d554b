import Clinic
import Courses
import Regimens

/// What an entry changes, for people.
struct DifferenceText {
  let difference: Difference
  let terminal: Terminal
  /// Whether the entry was written, or only tried.
  let isDone: Bool

  /// Prints the visits that change, then the findings that come and go.
  func print() {
    let word = isDone ? "Recorded" : "Nothing is written. The entry would change"
    Terminal.print(
      terminal.styled(
        Terminal.safe("\(word): \(difference.patient), \(difference.changes.count) visits"),
        .heading))
    if !difference.changes.isEmpty {
      let columns = [
        TextTable.Column("What", least: 20), TextTable.Column("Before", least: 15),
        TextTable.Column("After", least: 15),
      ]
      let rows = difference.changes.map { change in
        [change.what, side(change.before), side(change.after)].map(Terminal.safe)
      }
      for line in TextTable(columns: columns, rows: rows, width: terminal.width).lines {
        Terminal.print(line)
      }
    }
    for finding in difference.gained { write("+", finding) }
    for finding in difference.lost { write("-", finding) }
  }

  private func side(_ visit: Visit?) -> String {
    guard let visit else { return "-" }
    let time = visit.time.map { " \($0)" } ?? ""
    return "\(DayText.full(visit.date))\(time) \(visit.state.rawValue)"
  }

  private func write(_ sign: String, _ finding: Finding) {
    let text = "\(finding.severity.rawValue.uppercased()) \(finding.rule): \(finding.message)"
    for (index, line) in TextWidth.wrapped(Terminal.safe(text), to: terminal.width - 2).enumerated()
    {
      Terminal.print((index == 0 ? sign : " ") + " " + line)
    }
  }
}
