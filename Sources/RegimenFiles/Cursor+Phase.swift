import CivilTime
import Regimens

extension Cursor {
  func phase() throws(FileError) -> Phase {
    let fields = try Fields(
      self,
      [
        "id", "begins", "cycle", "fractions", "on-request", "once", "window", "after-late",
        "closure",
        "setting", "give", "day-rules",
        "evening-start", "longest-overrun",
      ])
    let rhythm = try rhythm(fields)
    let window = try fields.optional("window") { (cursor) throws(FileError) in try cursor.window() }
    if window == nil {
      switch rhythm {
      case .once: break
      default: throw fail("the key 'window' is missing in '\(path)'; no interval has a default")
      }
    }
    let setting = try fields.required("setting")
    return Phase(
      id: try fields.required("id").identifier(),
      begins: try fields.required("begins").begin(),
      rhythm: rhythm, window: window,
      afterLate: try fields.required("after-late").choice(AfterLate.self),
      closure: try fields.required("closure").choice(ClosurePolicy.self),
      atHome: try setting.parse("a setting; write clinic or home") {
        $0 == "home" ? true : $0 == "clinic" ? false : nil
      },
      doses: try fields.optional("give") { (cursor) throws(FileError) in
        try cursor.texts()
      } ?? [],
      dayRules: try fields.optional("day-rules") { (cursor) throws(FileError) in
        try cursor.dayRules()
      } ?? [:],
      eveningStart: try fields.optional("evening-start")?.identifier(),
      longestOverrun: try fields.optional("longest-overrun") { (cursor) throws(FileError) in
        try cursor.citedInterval()
      })
  }

  /// A list of plain words.
  func texts() throws(FileError) -> [String] {
    var texts: [String] = []
    for item in try list() { texts.append(try item.text()) }
    return texts
  }

  private func rhythm(_ fields: Fields) throws(FileError) -> Rhythm {
    switch try fields.exactlyOne(of: ["cycle", "fractions", "on-request", "once"]) {
    case "cycle":
      let cycle = try Fields(fields.required("cycle"), ["every", "days", "count"])
      let length = try cycle.required("every").citedInterval()
      guard length.value.nominalDays > 0 else {
        throw try cycle.required("every").fail(
          "a cycle must be longer than nothing; write for example '28 d'")
      }
      return .cycles(
        length: length, days: try cycle.required("days").dayBlocks(),
        count: try cycle.required("count").repeatCount())
    case "fractions":
      let series = try Fields(fields.required("fractions"), ["count", "on"])
      return .fractions(
        count: try series.required("count").citedNumber(1...100),
        spacing: try series.required("on").spacing())
    case "on-request":
      let cursor = try fields.required("on-request")
      if cursor.word == "unlimited" { return .onRequest(most: nil) }
      let request = try Fields(cursor, ["most"])
      return .onRequest(
        most: try request.optional("most") { (cursor) throws(FileError) in
          try cursor.citedNumber(1...100)
        })
    default:
      _ = try fields.required("once").parse("true; write 'once: true'") {
        $0 == "true" ? true : nil
      }
      return .once
    }
  }

  private func dayBlocks() throws(FileError) -> Cited<[DayBlock]> {
    try cited { (cursor, text) throws(FileError) in
      var blocks: [DayBlock] = []
      for part in text.split(separator: ",") {
        guard let block = DayBlock(part.trimmed), block.first > (blocks.last?.last ?? 0) else {
          throw cursor.fail(
            "'\(text)' are not days of a cycle; write rising numbers such as '1, 8, 15' or '1-14'")
        }
        blocks.append(block)
      }
      guard !blocks.isEmpty else { throw cursor.fail("no day is given; write for example '1'") }
      return blocks
    }
  }

  private func repeatCount() throws(FileError) -> RepeatCount {
    if isGroup {
      let fields = try Fields(self, ["until-stopped"])
      let inner = try Fields(fields.required("until-stopped"), ["at-most"])
      return .untilStopped(atMost: try inner.required("at-most").citedInterval())
    }
    switch try text() {
    case "until-stopped": return .untilStopped(atMost: nil)
    case "ordered": return .ordered
    default: return .times(try citedNumber(1...1_000))
    }
  }

  private func spacing() throws(FileError) -> FractionSpacing {
    if isGroup {
      let kinds = ["twice-daily", "every-second-day"]
      let fields = try Fields(self, kinds)
      let kind = try fields.exactlyOne(of: kinds)
      let inner = try Fields(fields.required(kind), ["hours-apart"])
      let hours = try inner.required("hours-apart")
      if kind == "twice-daily" { return .twiceDaily(hoursApart: try hours.citedNumber(1...23)) }
      return .everySecondDay(hoursApart: try hours.citedNumber(24...48))
    }
    return try parse("a spacing; write treatment-days, every-second-day or twice-daily") {
      switch $0 {
      case "treatment-days": .treatmentDays
      case "every-second-day": .everySecondDay()
      default: nil
      }
    }
  }

  private func begin() throws(FileError) -> Phase.Begin {
    if isGroup {
      let fields = try Fields(self, ["next-cycle", "after-last"])
      if try fields.exactlyOne(of: ["next-cycle", "after-last"]) == "after-last" {
        let inner = try Fields(fields.required("after-last"), ["target", "earliest"])
        return .afterLast(
          try inner.required("target").citedInterval(),
          earliest: try inner.required("earliest").citedInterval())
      }
      let inner = try Fields(fields.required("next-cycle"), ["earliest"])
      return .nextCycle(earliest: try inner.required("earliest").citedInterval())
    }
    return try parse("a beginning; write start, next-cycle or after-last") {
      $0 == "start" ? .orderStart : nil
    }
  }

  private func window() throws(FileError) -> Window {
    let fields = try Fields(self, ["earliest", "early-ok", "late-ok", "decision"])
    var decision: [Cited<Bound>] = []
    let cursor = try fields.required("decision")
    if cursor.word != "none" {
      if cursor.isList {
        for item in try cursor.list() { decision.append(try item.citedBound()) }
      } else {
        decision = [try cursor.citedBound()]
      }
    }
    return Window(
      earliest: try fields.required("earliest").citedBound(),
      earlyWithoutComment: try fields.optional("early-ok") { (cursor) throws(FileError) in
        try cursor.citedBound()
      },
      lateWithoutComment: try fields.optional("late-ok") { (cursor) throws(FileError) in
        try cursor.citedBound()
      },
      decision: decision)
  }

  private func dayRules() throws(FileError) -> [Int: DayRule] {
    var rules: [Int: DayRule] = [:]
    for (key, value) in try entries() {
      guard let day = Int(key), (1...400).contains(day) else {
        throw value.failKey("'\(key)' is not a day of the cycle; write its number")
      }
      let fields = try Fields(
        value,
        ["earliest", "omit-beyond", "next-cycle-after", "omit-when-missed", "lower-dose-when-late"])
      rules[day] = DayRule(
        earliest: try fields.optional("earliest") { (cursor) throws(FileError) in
          try cursor.citedInterval()
        },
        omitBeyond: try fields.optional("omit-beyond") { (cursor) throws(FileError) in
          try cursor.citedInterval()
        },
        nextCycleAfter: try fields.optional("next-cycle-after") { (cursor) throws(FileError) in
          try cursor.citedInterval()
        },
        omitWhenMissed: try fields.optional("omit-when-missed")?.flag() ?? false,
        lowersDoseWhenLate: try fields.optional("lower-dose-when-late")?.flag() ?? false)
    }
    return rules
  }
}
