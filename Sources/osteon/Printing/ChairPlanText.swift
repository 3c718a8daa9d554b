import CivilTime
import Clinic

/// A chair plan for people: each day by chair and by nurse, then what moved and what was left out.
struct ChairPlanText {
  let plan: ChairPlan
  /// Minutes of each nurse's break, where the room is known.
  let breaks: [String: Int]
  let terminal: Terminal

  /// Prints everything.
  func print() {
    let span =
      plan.from == plan.until
      ? DayText.full(plan.from)
      : "\(DayText.full(plan.from)) to \(DayText.full(plan.until))"
    heading("Chairs at \(plan.clinicName), \(span)")
    for day in plan.days { print(day) }
    section(
      "Left out (\(plan.leftOut.count))",
      plan.leftOut.map { out in
        "\(name(out.visit)) on \(DayText.full(out.day)): \(out.reason). Way out: \(out.relief)"
      })
    section(
      "Moved off their target day (\(plan.moves.count))",
      plan.moves.map { move in
        "\(name(move.visit)): \(DayText.full(move.target)) to \(DayText.full(move.day)), as "
          + move.reason
      })
    section(
      "Not planned (\(plan.notPlanned.count))",
      plan.notPlannedGroups.map(Self.line))
    Terminal.print("")
    for line in Self.summary(plan) {
      for (index, part) in TextWidth.wrapped(Terminal.safe(line), to: terminal.width - 2)
        .enumerated()
      {
        Terminal.print((index == 0 ? "" : "  ") + part)
      }
    }
  }

  /// One line for what is not planned of a course for one reason.
  static func line(_ group: ChairPlan.NotPlannedGroup) -> String {
    let rest =
      group.count == 1
      ? "" : " and \(group.count - 1) more until \(DayText.full(group.last))"
    return "\(group.label), \(group.what) on \(DayText.full(group.first))\(rest): \(group.reason)"
  }

  private func print(_ day: ChairPlan.Day) {
    Terminal.print("")
    heading("\(DayText.full(day.day)), by place")
    table(
      ["Place", "Time", "Patient", "What", "Nurse"], least: [7, 11, 12, 18, 7],
      day.seats.sorted { ($0.place, $0.start) < ($1.place, $1.start) }.map { seat in
        let visit = visits[seat.visit]
        return [
          seat.place, times(seat), visit?.label ?? "", (visit?.what ?? "") + parts(seat),
          seat.nurse + (seat.handover.map { "\n\($0.nurse) from \($0.at)" } ?? ""),
        ]
      })
    Terminal.print("")
    heading("\(DayText.full(day.day)), by nurse")
    let nurses = Set(day.seats.map(\.nurse) + day.breaks.map(\.nurse)).sorted()
    table(
      ["Nurse", "Time", "Patient", "Place"], least: [7, 11, 14, 7],
      nurses.flatMap { nurse in
        let rows = day.seats.filter { $0.nurse == nurse }.map { seat in
          (seat.start, [nurse, times(seat), visits[seat.visit]?.label ?? "", seat.place])
        }
        let rests = day.breaks.filter { $0.nurse == nurse }.map {
          ($0.start, [nurse, rest($0), "break", ""])
        }
        return (rows + rests).sorted { $0.0 < $1.0 }.map(\.1)
      })
  }

  private var visits: [String: ChairPlan.Visit] { plan.visitsByID }

  private func name(_ id: String) -> String {
    visits[id].map { "\($0.label), \($0.what)" } ?? id
  }

  private func times(_ seat: ChairPlan.Seat) -> String {
    let booked = visits[seat.visit]?.booked.map { "\nbooked \($0)" } ?? ""
    return "\(seat.start)-\(seat.end)\(booked)"
  }

  private func rest(_ rest: ChairPlan.Break) -> String {
    breaks[rest.nurse].map { "\(rest.start)-\(rest.start.adding(minutes: $0).time)" }
      ?? "\(rest.start)"
  }

  private func parts(_ seat: ChairPlan.Seat) -> String {
    seat.parts.map { "\nblood \($0.start)-\($0.end)" }.joined()
  }

  private func table(_ titles: [String], least: [Int], _ rows: [[String]]) {
    guard !rows.isEmpty else {
      Terminal.print("nobody")
      return
    }
    let columns = zip(titles, least).map { TextTable.Column($0, least: $1) }
    let safe = rows.map { row in
      row.map {
        $0.split(separator: "\n").map { Terminal.safe(String($0)) }.joined(separator: "\n")
      }
    }
    for line in TextTable(columns: columns, rows: safe, width: terminal.width).lines {
      Terminal.print(line)
    }
  }

  private func section(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    Terminal.print("")
    heading(title)
    for line in lines {
      for (index, part) in TextWidth.wrapped(Terminal.safe(line), to: terminal.width - 4)
        .enumerated()
      {
        Terminal.print((index == 0 ? "- " : "  ") + part)
      }
    }
  }

  private func heading(_ text: String) {
    Terminal.print(terminal.styled(Terminal.safe(text), .heading))
  }

  /// Objective by part, bound and gap, one line each.
  static func summary(_ plan: ChairPlan) -> [String] {
    let objectives = plan.days.map(\.objective)
    func sum(_ part: KeyPath<ChairPlan.Objective, Int>) -> Int {
      objectives.reduce(0) { $0 + $1[keyPath: part] }
    }
    let seated = plan.days.reduce(0) { $0 + $1.seats.count }
    let bound = plan.days.reduce(0) { $0 + min($1.bound, $1.objective.first) }
    let gap = ChairSolve.gap(cost: sum(\.first), bound: bound)
    // What a day without nurses leaves out is priced on no day.
    let unpriced = plan.leftOut.count { out in !plan.days.contains { $0.day == out.day } }
    var lines = [
      "\(seated) of \(plan.visits.count) visits seated on \(plan.days.count) day\(plan.days.count == 1 ? "" : "s"), "
        + "\(plan.leftOut.count) left out, \(plan.notPlanned.count) not planned",
      "cost \(sum(\.first)): left out \(sum(\.leftOut)), overtime \(sum(\.overtime)), wait "
        + "\(sum(\.wait)), early \(sum(\.early)), changes \(sum(\.changes))"
        + (unpriced == 0 ? "" : "; not counted: \(unpriced) left out on days that nobody works"),
      "proven at least \(bound), gap \(gap)",
      "second to it: peak \(sum(\.peak)), spread \(sum(\.spread))",
    ]
    if let weeks = plan.weeks {
      lines.append(
        "days: deviation \(weeks.deviation), level \(weeks.level), overload \(weeks.overload); "
          + "proven at least \(weeks.bound)")
      lines += weeks.overloaded.map {
        "\($0.day) is asked for \($0.load) of \($0.capacity) \($0.what)"
      }
    }
    return lines
  }
}
