import CivilTime
import Clinic

/// A chair plan as one page: a chart for each day and a table, without scripts, pictures or a network.
struct ChairPage {
  let plan: ChairPlan

  /// The page.
  var text: String {
    let title =
      plan.from == plan.until
      ? "Chairs at \(plan.clinicName), \(DayText.full(plan.from))"
      : "Chairs at \(plan.clinicName), \(DayText.full(plan.from)) to \(DayText.full(plan.until))"
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(Markup.safe(title))</title>", "<style>", Self.style, "</style>", "</head>",
      "<body>",
      "<h1>\(Markup.safe(title))</h1>",
    ]
    lines += ChairPlanText.summary(plan).map { "<p>\(Markup.safe($0))</p>" }
    for day in plan.days {
      lines.append("<section>")
      lines.append("<h2>\(Markup.safe(DayText.full(day.day)))</h2>")
      lines.append(ChairChart(day: day, visits: plan.visitsByID).text)
      lines.append(table(of: day))
      lines.append("</section>")
    }
    lines += list(
      "Left out",
      plan.leftOut.map {
        "\(name($0.visit)) on \(DayText.full($0.day)): \($0.reason). Way out: \($0.relief)"
      })
    lines += list(
      "Moved off their target day",
      plan.moves.map {
        "\(name($0.visit)): \(DayText.full($0.target)) to \(DayText.full($0.day)), as \($0.reason)"
      })
    lines += list(
      "Not planned",
      plan.notPlannedGroups.map(ChairPlanText.line))
    return (lines + ["</body>", "</html>", ""]).joined(separator: "\n")
  }

  private func name(_ id: String) -> String {
    plan.visit(id).map { "\($0.label), \($0.what)" } ?? id
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return ["<h2>\(Markup.safe(title)) (\(items.count))</h2>", "<ul>"]
      + items.map { "<li>\(Markup.safe($0))</li>" } + ["</ul>"]
  }

  private func table(of day: ChairPlan.Day) -> String {
    let visits = plan.visitsByID
    let rows = day.seats.map { seat -> String in
      let visit = visits[seat.visit]
      let blood = seat.parts.first.map { ", blood \($0.start)" } ?? ""
      let cells = [
        "\(seat.start)-\(seat.end)", seat.place, seat.nurse, visit?.label ?? "",
        (visit?.what ?? "") + blood,
      ]
      return "<tr>" + cells.map { "<td>\(Markup.safe($0))</td>" }.joined() + "</tr>"
    }
    let head = ["Time", "Place", "Nurse", "Patient", "What"].map { "<th>\($0)</th>" }.joined()
    return "<table><tr>\(head)</tr>\n\(rows.joined(separator: "\n"))</table>"
  }

  private static let style = """
    body { font-family: sans-serif; margin: 1.5em; color: #111; }
    h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 1.5em; }
    p { margin: 0.2em 0; }
    table { border-collapse: collapse; font-size: 0.85em; margin-top: 0.5em; }
    td, th { border: 1px solid #999; padding: 0.2em 0.5em; text-align: left; }
    svg { width: 100%; height: auto; }
    section { page-break-inside: avoid; break-inside: avoid; }
    @page { size: A4 landscape; margin: 12mm; }
    """
}

/// Text made safe for a page.
enum Markup {
  /// The text with what a page would read as its own signs written out, and without control characters.
  static func safe(_ text: String) -> String {
    Terminal.safe(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
