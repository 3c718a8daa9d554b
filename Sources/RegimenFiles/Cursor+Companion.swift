import CivilTime
import Regimens

extension Cursor {
  func companion() throws(FileError) -> Companion {
    let fields = try Fields(
      self,
      [
        "id", "kind", "anchor", "window", "period", "times", "repeat", "lead", "setting", "titles",
        "note", "staff-note", "when-ordered", "unless-ordered", "clears", "only-in", "sources",
      ])
    let words = { (cursor: Cursor) throws(FileError) in try cursor.text() }
    return Companion(
      id: try fields.required("id").identifier(),
      kind: try fields.required("kind").choice(Companion.Kind.self),
      anchor: try fields.required("anchor").choice(Companion.Anchor.self),
      timing: try timing(fields), titles: try fields.required("titles").titles(),
      setting: try fields.optional("setting") { (cursor) throws(FileError) in
        try cursor.choice(Companion.Setting.self)
      },
      patientNote: try fields.optional("note", words),
      staffNote: try fields.optional("staff-note", words),
      whenOrdered: try fields.optional("when-ordered", words),
      unlessOrdered: try fields.optional("unless-ordered", words),
      clears: try fields.optional("clears", words), jurisdictions: try fields.jurisdictions(),
      citations: try fields.required("sources").texts())
  }

  private func timing(_ fields: Fields) throws(FileError) -> Companion.Timing {
    switch try fields.exactlyOne(of: ["window", "period", "times", "repeat", "lead"]) {
    case "window":
      let inner = try Fields(fields.required("window"), ["earliest", "target", "latest"])
      return .window(
        earliest: try inner.required("earliest").citedInterval(),
        target: try inner.required("target").citedInterval(),
        latest: try inner.required("latest").citedInterval())
    case "period":
      let inner = try Fields(fields.required("period"), ["from", "to"])
      return .period(
        from: try inner.required("from").citedInterval(),
        to: try inner.required("to").periodEnd())
    case "times":
      var times: [Cited<Int>] = []
      for item in try fields.required("times").list() { times.append(try item.citedOffset()) }
      return .times(times)
    case "repeat":
      let inner = try Fields(fields.required("repeat"), ["first", "every", "late", "until"])
      let every = try inner.required("every").citedInterval()
      guard every.value.nominalDays > 0 else {
        throw try inner.required("every").fail("a repeat must be longer than nothing")
      }
      return .repeating(
        first: try inner.required("first").citedInterval(), every: every,
        late: try inner.required("late").citedInterval(),
        until: try inner.required("until").endOrInterval())
    default: return .clinicLead(try fields.required("lead").identifier())
    }
  }

  /// `-12 h [S114]`, `-45 min [S120]` or `-1 d [S114]`: a time on the clock before or after a start, in minutes.
  private func citedOffset() throws(FileError) -> Cited<Int> {
    try cited { (cursor, text) throws(FileError) in
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      let units = ["min": 1, "h": 60, "d": 1_440]
      guard words.count == 2, let count = Int(words[0]), (-43_200...43_200).contains(count),
        let unit = units[String(words[1])], (-43_200...43_200).contains(count * unit)
      else {
        throw cursor.fail(
          "'\(text)' is not a time before or after the dose, such as '-12 h', '-45 min' or '-1 d'")
      }
      return count * unit
    }
  }

  /// `7 d [S79]` counts from the anchor, `end` is the course's end, `end + 6 mo [S81]` lies after it.
  private func periodEnd() throws(FileError) -> Companion.PeriodEnd {
    if word == "end" { return .afterCourse(nil) }
    guard let word, word.hasPrefix("end + ") else { return .afterAnchor(try citedInterval()) }
    return .afterCourse(
      try cited { (cursor, text) throws(FileError) in
        try cursor.interval(String(text.dropFirst("end + ".count)))
      })
  }

  /// `end` for the end of the course, or an interval from the anchor.
  private func endOrInterval() throws(FileError) -> Cited<CivilInterval>? {
    word == "end" ? nil : try citedInterval()
  }

  func titles() throws(FileError) -> Titles {
    let fields = try Fields(self, ["discreet", "plain", "full"])
    return Titles(
      discreet: try fields.required("discreet").text(), plain: try fields.required("plain").text(),
      full: try fields.required("full").text())
  }

  func occupancy() throws(FileError) -> Occupancy {
    let fields = try Fields(
      self,
      [
        "place", "booked", "nurse-start", "nurse-end", "lead-in", "observation", "acuity",
        "pharmacy",
      ])
    return Occupancy(
      place: try fields.required("place").choice(Occupancy.Place.self),
      booked: try fields.required("booked").citedMinutes(),
      nurseStart: try fields.required("nurse-start").citedMinutes(),
      nurseEnd: try fields.required("nurse-end").citedMinutes(),
      leadIn: try fields.optional("lead-in") { (cursor) throws(FileError) in
        try cursor.citedMinutes()
      },
      observation: try fields.required("observation").citedMinutes(),
      acuity: try fields.required("acuity").citedNumber(1...3),
      pharmacy: try fields.required("pharmacy").citedMinutes())
  }

  func jawAdvice() throws(FileError) -> JawAdvice {
    let fields = try Fields(
      self, ["invasive-work", "before-next-dose", "longest-interval", "exposed-bone"])
    let interval = { (cursor: Cursor) throws(FileError) in try cursor.citedInterval() }
    return JawAdvice(
      invasiveWork: try fields.required("invasive-work").citedText(),
      beforeNextDose: try fields.optional("before-next-dose", interval),
      longestInterval: try fields.optional("longest-interval", interval),
      exposedBone: try fields.required("exposed-bone").citedInterval())
  }

  func source(key: String) throws(FileError) -> Source {
    let fields = try Fields(self, ["mark", "cite"])
    return Source(
      key: key, mark: try fields.required("mark").choice(Source.Mark.self),
      citation: try fields.required("cite").text())
  }
}
