import CivilTime
import Clinic

/// A day as a chart: a row for each place with its visits, then a row for each nurse.
///
/// A nurse has a shade and a letter, so that the chart can be read in black and white.
struct ChairChart {
  let day: ChairPlan.Day
  let visits: [String: ChairPlan.Visit]

  private static let left = 110
  private static let width = 1_060
  private static let row = 30
  private static let shades = [
    "#cfe2f3", "#fde9c8", "#d9ead3", "#f4d6e0", "#e3dcf5", "#fff2a8", "#d0ecec", "#e8e8e8",
  ]

  /// The chart as SVG.
  var text: String {
    let lanes = nurses.map { self.lanes(of: $0) }
    let height = Self.row * (places.count + lanes.reduce(0) { $0 + $1.count } + 1) + 40
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.left + Self.width + 24) \(height)\" "
        + "font-family=\"sans-serif\" font-size=\"11\" role=\"img\" "
        + "aria-label=\"Chart of \(day.day)\">"
    ]
    lines += hours(height: height)
    for (index, place) in places.enumerated() {
      let top = 24 + Self.row * index
      lines.append(label(place, top: top))
      for seat in day.seats where seat.place == place { lines += bar(seat, top: top, by: .place) }
    }
    var top = 24 + Self.row * (places.count + 1)
    for (nurse, lanes) in zip(nurses, lanes) {
      lines.append(label("\(letter(nurse)) \(nurse)", top: top))
      for rest in day.breaks where rest.nurse == nurse {
        lines.append(
          "<text x=\"\(x(rest.start) + 2)\" y=\"\(top + 18)\" font-style=\"italic\">break</text>")
      }
      for lane in lanes {
        for seat in lane { lines += bar(seat, top: top, by: .nurse(nurse)) }
        top += Self.row
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  private enum Row {
    case place
    case nurse(String)
  }

  /// A nurse's visits in rows, so that none covers another; at least one row, for her break.
  private func lanes(of nurse: String) -> [[ChairPlan.Seat]] {
    var lanes: [[ChairPlan.Seat]] = []
    for seat in day.seats where seat.nurse == nurse || seat.handover?.nurse == nurse {
      if let free = lanes.firstIndex(where: { $0.allSatisfy { $0.end <= seat.start } }) {
        lanes[free].append(seat)
      } else {
        lanes.append([seat])
      }
    }
    return lanes.isEmpty ? [[]] : lanes
  }

  private var places: [String] { Set(day.seats.map(\.place)).sorted() }

  private var nurses: [String] {
    Set(
      day.seats.flatMap { [$0.nurse, $0.handover?.nurse].compactMap { $0 } }
        + day.breaks.map(\.nurse)
    )
    .sorted()
  }

  private func letter(_ nurse: String) -> String {
    let index = nurses.firstIndex(of: nurse) ?? 0
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? String(letters[index]) : "\(index + 1)"
  }

  private var span: Range<Int> {
    let times =
      day.seats.flatMap { seat in
        [seat.start.minutes, seat.end.minutes] + seat.parts.map(\.start.minutes)
      } + day.breaks.map(\.start.minutes)
    let first = (times.min() ?? 480) / 60 * 60
    let last = ((times.max() ?? 1_080) + 59) / 60 * 60
    return first..<max(last, first + 60)
  }

  private func x(_ time: TimeOfDay) -> Int {
    Self.left + (time.minutes - span.lowerBound) * Self.width / span.count
  }

  private func hours(height: Int) -> [String] {
    stride(from: span.lowerBound, through: span.upperBound, by: 60).flatMap { minutes -> [String] in
      let time = TimeOfDay.midnight.adding(minutes: minutes).time
      let at = Self.left + (minutes - span.lowerBound) * Self.width / span.count
      return [
        "<line x1=\"\(at)\" y1=\"20\" x2=\"\(at)\" y2=\"\(height - 10)\" stroke=\"#ccc\"/>",
        "<text x=\"\(at)\" y=\"14\" text-anchor=\"middle\">\(time)</text>",
      ]
    }
  }

  private func label(_ text: String, top: Int) -> String {
    "<text x=\"4\" y=\"\(top + 18)\">\(Markup.safe(String(text.prefix(17))))</text>"
  }

  private func bar(_ seat: ChairPlan.Seat, top: Int, by row: Row) -> [String] {
    var (start, end) = (seat.start, seat.end)
    if case .nurse(let nurse) = row, let handover = seat.handover {
      if seat.nurse == nurse { end = handover.at } else { start = handover.at }
    }
    let shade = Self.shades[(nurses.firstIndex(of: seat.nurse) ?? 0) % Self.shades.count]
    let (from, to) = (x(start), x(end))
    let visit = visits[seat.visit]
    let name = visit?.label ?? seat.visit
    let words =
      if case .place = row { "\(letter(seat.nurse)) \(name)" } else { "\(name), \(seat.place)" }
    let full = "\(start)-\(end) \(name), \(visit?.what ?? ""), \(seat.place), \(seat.nurse)"
    let most = max(1, (to - from - 6) / 6)
    let fitting = words.count > most ? name : words
    let shown = fitting.count > most ? String(fitting.prefix(max(1, most - 1))) + "." : fitting
    return [
      "<rect x=\"\(from)\" y=\"\(top)\" width=\"\(max(2, to - from - 1))\" height=\"\(Self.row - 6)\" "
        + "fill=\"\(shade)\" stroke=\"#444\" rx=\"3\"><title>\(Markup.safe(full))</title></rect>",
      "<text x=\"\(from + 3)\" y=\"\(top + 16)\">\(Markup.safe(shown))</text>",
    ]
  }
}
