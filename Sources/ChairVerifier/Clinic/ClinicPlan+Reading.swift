extension ClinicPlan {
  /// The most visits, and the most days, that are read.
  static let mostVisits = 50_000
  static let mostDays = 366

  /// Reads a plan; what is missing, of the wrong type or out of range is an error.
  init(_ top: JSONField) throws(VerifierError) {
    let format = try top.member("osteon")
    guard try format.name() == Self.format else {
      throw format.wrong("is \(format.value.kind)", wanted: "\(Self.format) is needed")
    }
    clinic = try top.member("clinic").name()
    var names = UniqueNames()
    var visits: [Visit] = []
    for field in try top.member("visits").elements(atMost: Self.mostVisits) {
      let id = try field.member("id")
      try names.add(id.name(), at: id)
      visits.append(try Visit(field))
    }
    self.visits = visits
    visitNamed = names
    var days: [Day] = []
    for field in try top.member("days").elements(atMost: Self.mostDays) {
      days.append(try Day(field))
    }
    self.days = days
    var leftOut: [(visit: String, day: String)] = []
    for field in try top.member("leftOut").elements(atMost: Self.mostVisits) {
      leftOut.append((try field.member("visit").name(), try field.member("day").day().text))
    }
    self.leftOut = leftOut
    var events: [Event] = []
    for field in try top.optional("events")?.elements(atMost: 1_000) ?? [] {
      events.append(
        Event(
          date: try field.member("day").day().text, lateVisit: try field.optional("late")?.name(),
          sickNurse: try field.optional("sick")?.name(),
          closedPlace: try field.optional("closed")?.name(),
          time: try field.member("from").clock()))
    }
    self.events = events
  }
}

extension ClinicPlan.Visit {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    let minutes = 0...1_440
    id = try field.member("id").name()
    patient = try field.member("patient").name()
    kind = try field.member("kind").name()
    self.minutes = try field.member("minutes").whole(in: 1...1_440)
    observation = try field.member("observation").whole(in: minutes)
    acuity = try field.member("acuity").whole(in: 1...3)
    priority = try field.member("priority").whole(in: 1...3)
    preparations = try field.member("preparations").whole(in: 0...1_000)
    pharmacyMinutes = try field.member("pharmacyMinutes").whole(in: minutes)
    hasLab = try field.member("lab").boolean()
    var skills: [String] = []
    for skill in try field.member("skills").elements(atMost: 100) {
      skills.append(try skill.name())
    }
    self.skills = skills
    preferred = try field.optional("preferred")?.clock()
    bookedTime = try field.optional("booked")?.clock()
    target = try field.member("target").day().number
    earliest = try field.member("earliest").day().number
    latest = try field.member("latest").day().number
    if let after = try field.optional("after") {
      self.after = (
        try after.member("visit").name(), try after.member("least").whole(in: -3_660...3_660),
        try after.member("most").whole(in: -3_660...3_660)
      )
    } else {
      after = nil
    }
    usualNurse = try field.optional("usualNurse")?.name()
    usualPlace = try field.optional("usualPlace")?.name()
  }
}

extension ClinicPlan.Day {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    (date, number) = try field.member("day").day()
    var seats: [ClinicPlan.Seat] = []
    for seat in try field.member("seats").elements(atMost: ClinicPlan.mostVisits) {
      seats.append(try ClinicPlan.Seat(seat))
    }
    self.seats = seats
    var breaks: [(nurse: String, start: Int)] = []
    for rest in try field.member("breaks").elements(atMost: 1_000) {
      breaks.append((try rest.member("nurse").name(), try rest.member("start").clock()))
    }
    self.breaks = breaks
    let claim = try field.member("objective")
    let count = 0...1_000_000_000_000
    bound = try field.member("bound").whole(in: count)
    self.claim = ClinicPlan.Claim(
      leftOut: try claim.member("leftOut").whole(in: count),
      overtime: try claim.member("overtime").whole(in: count),
      wait: try claim.member("wait").whole(in: count),
      // Plans written before early starts had a price have none.
      early: try claim.optional("early")?.whole(in: count) ?? 0,
      changes: try claim.member("changes").whole(in: count),
      peak: try claim.member("peak").whole(in: count),
      spread: try claim.member("spread").whole(in: count))
  }
}

extension ClinicPlan.Seat {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    visit = try field.member("visit").name()
    start = try field.member("start").clock()
    end = try field.member("end").clock()
    nurse = try field.member("nurse").name()
    place = try field.member("place").name()
    var parts: [ClinicPlan.Part] = []
    for part in try field.member("parts").elements(atMost: 16) {
      parts.append(
        ClinicPlan.Part(
          station: try part.member("station").name(), start: try part.member("start").clock(),
          end: try part.member("end").clock()))
    }
    self.parts = parts
    joins = try field.optional("joins")?.name()
    if let handover = try field.optional("handover") {
      self.handover = (try handover.member("at").clock(), try handover.member("nurse").name())
    } else {
      handover = nil
    }
  }
}

extension JSONField {
  /// A time of day written `09:15`, in minutes since midnight; 24:00 is the day's end.
  func clock() throws(VerifierError) -> Int {
    let digits = Array(try name().utf8)
    if digits.count == 5, digits[2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ JSONParser.digits.contains(digits[$0]) })
    {
      let hour = Int(digits[0] - 48) * 10 + Int(digits[1] - 48)
      let minute = Int(digits[3] - 48) * 10 + Int(digits[4] - 48)
      if hour <= 24, minute < 60, hour * 60 + minute <= 1_440 { return hour * 60 + minute }
    }
    throw wrong("is \(value.kind)", wanted: "a time such as 09:15 is needed")
  }

  /// A day written `2026-11-24`, with its number in a running count of days.
  func day() throws(VerifierError) -> (text: String, number: Int) {
    let text = try name()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [1_600...2_400, 1...12, 1...31]
    let numbers = parts.compactMap { Int($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
      zip(numbers, lengths).allSatisfy({ $1.contains($0) }),
      numbers[2] <= Self.length(ofMonth: numbers[1], in: numbers[0])
    else { throw wrong("is \(value.kind)", wanted: "a day such as 2026-11-24 is needed") }
    // Days since 1 March 1600: years run from March, so that the leap day is the last one.
    let year = numbers[1] > 2 ? numbers[0] : numbers[0] - 1
    let month = (numbers[1] + 9) % 12
    let leaps = year / 4 - year / 100 + year / 400
    return (text, year * 365 + leaps + (month * 153 + 2) / 5 + numbers[2])
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
