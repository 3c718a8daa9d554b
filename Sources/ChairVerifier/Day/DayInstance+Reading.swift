extension DayInstance {
  /// The name of the format.
  static let format = "chairs-day/1"
  /// The longest day, in minutes.
  static let minutesInADay = 1440
  /// The most visits of a day that are read.
  static let mostVisits = 50_000
  /// The most places, and the most nurses, that are read.
  static let mostPlaces = 5_000

  /// Reads an instance; what is missing, of the wrong type or out of range is an error.
  init(_ top: JSONField) throws(VerifierError) {
    name = try top.optional("name")?.name() ?? ""
    let slotMinutes = try top.member("slotMinutes").whole(in: 1...Self.minutesInADay)
    let slots = 0...(Self.minutesInADay / slotMinutes)
    clock = SlotClock(slotMinutes: slotMinutes)
    open = try top.member("open").whole(in: slots)
    let close = try top.member("close")
    hardClose = try top.member("hardClose").whole(in: slots)
    guard try (open...max(open, hardClose)).contains(close.whole(in: slots)) else {
      throw close.wrong(
        "is \(close.value.kind), the day being open from \(open) to \(hardClose)",
        wanted: "open, close and hardClose must follow each other")
    }
    weights = try Weights(top.member("weights"))
    (places, placeNamed) = try Self.list(top.member("chairs"), atMost: Self.mostPlaces) {
      (field) throws(VerifierError) in try Place(field, slots: slots)
    }
    (nurses, nurseNamed) = try Self.list(top.member("nurses"), atMost: Self.mostPlaces) {
      (field) throws(VerifierError) in try Nurse(field, slots: slots)
    }
    (visits, visitNamed) = try Self.list(top.member("appointments"), atMost: Self.mostVisits) {
      (field) throws(VerifierError) in try Visit(field, slots: slots)
    }
  }

  private static func list<Entry>(
    _ field: JSONField, atMost most: Int, _ read: (JSONField) throws(VerifierError) -> Entry
  ) throws(VerifierError) -> ([Entry], UniqueNames) {
    var entries: [Entry] = []
    var names = UniqueNames()
    for element in try field.elements(atMost: most) {
      let id = try element.member("id")
      try names.add(id.name(), at: id)
      entries.append(try read(element))
    }
    return (entries, names)
  }
}

extension DayInstance.Place {
  fileprivate init(_ field: JSONField, slots: ClosedRange<Int>) throws(VerifierError) {
    id = try field.member("id").name()
    type = try PlaceType(field.member("type"))
    open = try field.member("open").whole(in: slots)
    let closing = try field.member("close")
    close = try closing.whole(in: slots)
    guard open <= close else {
      throw closing.wrong(
        "closes at slot \(close), before it opens at \(open)", wanted: "open must come first")
    }
  }
}

extension DayInstance.Nurse {
  fileprivate init(_ field: JSONField, slots: ClosedRange<Int>) throws(VerifierError) {
    id = try field.member("id").name()
    start = try field.member("start").whole(in: slots)
    let leaving = try field.member("end")
    end = try leaving.whole(in: slots)
    guard start <= end else {
      throw leaving.wrong(
        "ends the shift at slot \(end), before it starts at \(start)",
        wanted: "the start must come first")
    }
    maxOvertime = try field.member("maxOvertime").whole(in: slots)
    maxAcuity = try field.member("maxAcuity").whole(in: 0...1000)
    breakLength = try field.member("breakLength").whole(in: slots)
    let window = try field.member("breakWindow")
    let ends = try window.elements()
    guard ends.count == 2 else {
      throw window.wrong("has \(ends.count) entries", wanted: "two are needed: from and to")
    }
    breakEarliest = try ends[0].whole(in: slots)
    breakLatestEnd = try ends[1].whole(in: slots)
    guard breakEarliest + breakLength <= breakLatestEnd else {
      throw window.wrong(
        "from \(breakEarliest) to \(breakLatestEnd) cannot hold a break of \(breakLength) slots",
        wanted: "a longer window or a shorter break is needed")
    }
  }
}

extension DayInstance.Visit {
  fileprivate init(_ field: JSONField, slots: ClosedRange<Int>) throws(VerifierError) {
    id = try field.member("id").name()
    duration = try field.member("duration").whole(in: 1...DayInstance.minutesInADay)
    acuity = try field.member("acuity").whole(in: 1...3)
    priority = try field.member("priority").whole(in: 1...3)
    need = try PlaceType(field.member("need"))
    ready = try field.member("ready").whole(in: slots)
    pharmacyReady = try field.member("pharmacyReady").whole(in: slots)
    preferred = try field.member("preferred").whole(in: slots)
    latestStart = try field.member("latestStart").whole(in: slots)
  }
}

extension DayInstance.Weights {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    let byPriority = try field.member("unscheduled")
    var unscheduled: [Int: ExactDecimal] = [:]
    for priority in 1...3 {
      unscheduled[priority] = try byPriority.member(String(priority)).amount()
    }
    self.unscheduled = unscheduled
    overtimeSlot = try field.member("overtimeSlot").amount()
    waitSlot = try field.member("waitSlot").amount()
    earlySlot = try field.optional("earlySlot")?.amount() ?? .zero
    peak = try field.member("peak").amount()
    spread = try field.member("spread").amount()
  }
}

extension PlaceType {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    let text = try field.name()
    guard let type = PlaceType(rawValue: text) else {
      throw field.wrong("is \(quoted(text))", wanted: "chair, bed or isolation is needed")
    }
    self = type
  }
}
