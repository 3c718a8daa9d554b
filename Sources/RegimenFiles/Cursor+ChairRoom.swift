import CivilTime
import Courses
import Regimens

extension Cursor {
  func place() throws(FileError) -> ChairRoom.Place {
    let fields = try Fields(self, ["id", "kind", "hours", "closures"])
    return ChairRoom.Place(
      id: try fields.required("id").identifier(),
      kind: try fields.required("kind").choice(ChairRoom.PlaceKind.self),
      hours: try fields.optional("hours") { (cursor) throws(FileError) in try cursor.weekly() },
      closures: try fields.optional("closures")?.absences() ?? [])
  }

  func nurse() throws(FileError) -> ChairRoom.Nurse {
    let fields = try Fields(
      self,
      [
        "id", "name", "shifts", "changes", "away", "break", "acuity", "starts-per-slot",
        "ends-per-slot", "skills", "overtime",
      ])
    var changes: [CivilDate: TimeRange] = [:]
    for item in try fields.optional("changes")?.list() ?? [] {
      let inner = try Fields(item, ["date", "hours"])
      let day = try inner.required("date").date()
      guard changes[day] == nil else { throw item.fail("\(day) stands here twice; keep one") }
      changes[day] = try inner.required("hours").stretch()
    }
    let rest = try Fields(fields.required("break"), ["length", "within"])
    let length = try rest.required("length").minutes(in: 0...240)
    let within = try rest.required("within").stretch()
    guard within.minutes.count >= length else {
      throw try rest.required("within").fail(
        "a break of \(length) min does not fit into \(within); write longer hours or a shorter break"
      )
    }
    return ChairRoom.Nurse(
      id: try fields.required("id").identifier(), name: try fields.required("name").text(),
      shifts: try fields.required("shifts").weekly(), changes: changes,
      away: try fields.optional("away")?.absences() ?? [], breakMinutes: length,
      breakWithin: within, acuity: try fields.required("acuity").number(1...100),
      startsPerSlot: try fields.required("starts-per-slot").number(1...20),
      endsPerSlot: try fields.required("ends-per-slot").number(1...20),
      skills: try fields.optional("skills")?.texts() ?? [],
      overtimeMinutes: try fields.required("overtime").minutes(in: 0...480))
  }

  /// Days and hours in which something is not there; two that hold at once are refused.
  private func absences() throws(FileError) -> [ChairRoom.Absence] {
    var absences: [ChairRoom.Absence] = []
    for item in try list() {
      let fields = try Fields(item, ["date", "from", "to", "hours", "reason"])
      let first: CivilDate
      let last: CivilDate
      if try fields.exactlyOne(of: ["date", "from"]) == "date" {
        first = try fields.required("date").date()
        last = first
      } else {
        first = try fields.required("from").date()
        last = try fields.required("to").date()
      }
      guard let days = DateSpan(first: first, last: last) else {
        throw item.fail("\(last) lies before \(first); write the first day first")
      }
      let absence = ChairRoom.Absence(
        days: days,
        hours: try fields.optional("hours") { (cursor) throws(FileError) in try cursor.stretch() },
        reason: try fields.required("reason").text())
      if let other = absences.first(where: { $0.overlaps(absence) }) {
        throw item.fail(
          "this overlaps with '\(other.reason)' from \(other.days.first) to \(other.days.last); "
            + "write each day and hour once")
      }
      absences.append(absence)
    }
    return absences
  }

  func pharmacy() throws(FileError) -> ChairRoom.Pharmacy {
    let fields = try Fields(self, ["hours", "per-slot", "ready-after"])
    return ChairRoom.Pharmacy(
      hours: try fields.required("hours").weekly(),
      perSlot: try fields.required("per-slot").number(0...1_000),
      readyAfterMinutes: try fields.required("ready-after").minutes(in: 0...480))
  }

  func phlebotomy() throws(FileError) -> ChairRoom.Phlebotomy {
    let fields = try Fields(self, ["hours", "at-once", "draw", "result"])
    return ChairRoom.Phlebotomy(
      hours: try fields.required("hours").weekly(),
      atOnce: try fields.required("at-once").number(1...100),
      drawMinutes: try fields.required("draw").minutes(in: 1...120),
      resultMinutes: try fields.required("result").minutes(in: 0...480))
  }

  func hourLimits() throws(FileError) -> [ChairRoom.HourLimit] {
    var limits: [ChairRoom.HourLimit] = []
    for item in try list() {
      let fields = try Fields(item, ["hours", "most"])
      limits.append(
        ChairRoom.HourLimit(
          hours: try fields.required("hours").stretch(),
          most: try fields.required("most").number(0...1_000)))
    }
    return limits
  }

  func protections(of places: [ChairRoom.Place]) throws(FileError) -> [ChairRoom.Protection] {
    var protections: [ChairRoom.Protection] = []
    for item in try list() {
      let fields = try Fields(item, ["kind", "hours", "count", "days"])
      let kind = try fields.required("kind").choice(ChairRoom.PlaceKind.self)
      let most = places.count { $0.kind == kind }
      let count = try fields.required("count")
      let number = try count.number(1...1_000)
      guard number <= most else {
        throw count.fail(
          "\(number) places of kind \(kind.rawValue) cannot be kept free; there are \(most)")
      }
      var days: Set<Weekday>?
      for day in try fields.optional("days")?.list() ?? [] {
        days = (days ?? []).union([
          try day.parse("a day of the week; write mon, tue, wed, thu, fri, sat or sun") {
            Weekday(name: $0)
          }
        ])
      }
      protections.append(
        ChairRoom.Protection(
          kind: kind, hours: try fields.required("hours").stretch(), count: number, days: days))
    }
    return protections
  }

  func observation() throws(FileError) -> ChairRoom.Observation {
    let fields = try Fields(self, ["acuity", "keeps-place"])
    return ChairRoom.Observation(
      acuity: try fields.required("acuity").number(0...3),
      keepsPlace: try fields.required("keeps-place").flag())
  }

  func urgency() throws(FileError) -> ChairRoom.Urgency {
    let fields = try Fields(self, ["urgent-within", "soon-within"])
    let urgent = try fields.required("urgent-within").days()
    let soon = try fields.required("soon-within").days()
    guard urgent <= soon else {
      throw try fields.required("soon-within").fail(
        "\(soon) d is less than 'urgent-within', \(urgent) d; write at least as many days")
    }
    return ChairRoom.Urgency(urgentWithin: urgent, soonWithin: soon)
  }

  func weights() throws(FileError) -> ChairRoom.Weights {
    let fields = try Fields(
      self,
      [
        "left-out", "overtime-slot", "wait-slot", "early-slot", "nurse-change", "place-change",
        "peak", "spread",
      ])
    let most = 0...10_000_000
    let byPriority = try Fields(fields.required("left-out"), ["1", "2", "3"])
    return ChairRoom.Weights(
      leftOut: [
        try byPriority.required("1").number(most), try byPriority.required("2").number(most),
        try byPriority.required("3").number(most),
      ],
      overtimeSlot: try fields.required("overtime-slot").number(most),
      waitSlot: try fields.required("wait-slot").number(most),
      earlySlot: try fields.optional("early-slot")?.number(most) ?? 0,
      nurseChange: try fields.required("nurse-change").number(most),
      placeChange: try fields.required("place-change").number(most),
      peak: try fields.required("peak").number(most),
      spread: try fields.required("spread").number(most))
  }

  func weekWeights() throws(FileError) -> ChairRoom.WeekWeights {
    let fields = try Fields(
      self,
      ["late-day", "early-day", "level-percent", "level", "over", "most-drift", "fill-percent"])
    return ChairRoom.WeekWeights(
      lateDay: try fields.required("late-day").number(0...1_000_000),
      earlyDay: try fields.required("early-day").number(0...1_000_000),
      levelPercent: try fields.required("level-percent").number(1...100),
      level: try fields.required("level").prices(), over: try fields.required("over").prices(),
      mostDrift: try fields.required("most-drift").days(),
      fillPercent: try fields.required("fill-percent").number(1...100))
  }

  private func prices() throws(FileError) -> ChairRoom.Prices {
    let fields = try Fields(self, ["slots", "acuity", "preparations"])
    let most = 0...1_000_000
    return ChairRoom.Prices(
      slots: try fields.required("slots").number(most),
      acuity: try fields.required("acuity").number(most),
      preparations: try fields.required("preparations").number(most))
  }
}
