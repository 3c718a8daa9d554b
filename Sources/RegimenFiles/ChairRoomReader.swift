import CivilTime
package import Courses
import Regimens

/// Reads the chair room's file of a clinic.
package enum ChairRoomReader {
  /// The most slots from the opening to the last patient's leaving: the planner keeps a day in one word.
  static let mostSlots = 64

  /// Reads a room; the problems of all its parts are thrown together.
  package static func room(from source: SourceText) throws(FileErrors) -> ChairRoom {
    let root = try Cursor.root(of: source)
    let fields: Fields
    do {
      try root.checkFormat("chair-room/1")
      fields = try Fields(
        root,
        [
          "osteon", "clinic", "slot", "hours", "last-patient-out", "seats", "places", "nurses",
          "skills", "pharmacy", "phlebotomy", "starts", "protected", "observation", "urgency",
          "weights", "weeks",
        ])
    } catch { throw FileErrors([error]) }
    var problems = Problems()
    problems.refuseTwins(fields, "places")
    problems.refuseTwins(fields, "nurses")
    let places = problems.each(fields, "places") { (item) throws(FileError) in try item.place() }
    let nurses = problems.each(fields, "nurses") { (item) throws(FileError) in try item.nurse() }
    let room = problems.attempt { () throws(FileError) in
      try assembled(fields, places: places, nurses: nurses)
    }
    guard let room, problems.errors.isEmpty else { throw problems.inOrder }
    return room
  }

  private static func assembled(
    _ fields: Fields, places: [ChairRoom.Place], nurses: [ChairRoom.Nurse]
  ) throws(FileError) -> ChairRoom {
    let slot = try fields.required("slot").minutes(in: 1...120)
    let hours = try fields.required("hours").stretch()
    let lastOut = try fields.required("last-patient-out")
    let last = try lastOut.time()
    guard last >= hours.end else {
      throw lastOut.fail(
        "the last patient cannot be out at \(last), before the room closes at \(hours.end)")
    }
    guard (last.minutes - hours.start.minutes) / slot <= mostSlots else {
      throw try fields.required("slot").fail(
        "the day has \((last.minutes - hours.start.minutes) / slot) slots; at most \(mostSlots) are "
          + "planned, so write a longer slot")
    }
    try refuseNone(places.isEmpty, fields.required("places"), "place")
    try refuseNone(nurses.isEmpty, fields.required("nurses"), "nurse")
    var seats: [Occupancy.Place: ChairRoom.PlaceKind] = [:]
    for (key, value) in try fields.required("seats").entries() {
      guard let place = Occupancy.Place(rawValue: key) else {
        throw value.failKey(
          "'\(key)' is not a kind of place"
            + Spelling.hint(for: key, among: Occupancy.Place.allCases.map(\.rawValue)))
      }
      seats[place] = try value.choice(ChairRoom.PlaceKind.self)
    }
    return ChairRoom(
      clinic: try fields.required("clinic").identifier(), slotMinutes: slot, hours: hours,
      lastOut: last, seats: seats, places: places, nurses: nurses,
      skills: try fields.optional("skills")?.skills(of: nurses) ?? [:],
      pharmacy: try fields.optional("pharmacy")?.pharmacy(),
      phlebotomy: try fields.optional("phlebotomy")?.phlebotomy(),
      starts: try fields.optional("starts")?.hourLimits() ?? [],
      protected: try fields.optional("protected")?.protections(of: places) ?? [],
      observation: try fields.required("observation").observation(),
      urgency: try fields.required("urgency").urgency(),
      weights: try fields.required("weights").weights(),
      weeks: try fields.required("weeks").weekWeights())
  }

  private static func refuseNone(
    _ isEmpty: Bool, _ cursor: Cursor, _ what: String
  ) throws(FileError) {
    if isEmpty { throw cursor.fail("there is no \(what) in '\(cursor.path)'; name at least one") }
  }
}

extension Cursor {
  /// A stretch of time, written `45 min`.
  func minutes(in range: ClosedRange<Int>) throws(FileError) -> Int {
    let words = "a time from \(range.lowerBound) to \(range.upperBound) min, written like '15 min'"
    return try parse(words) { text in
      guard text.hasSuffix(" min"), let value = Int(text.dropLast(4)), range.contains(value) else {
        return nil
      }
      return value
    }
  }

  /// A stretch of a day, written `08:00-18:00`.
  func stretch() throws(FileError) -> TimeRange {
    try parse("a stretch of a day; write it as \"08:00-18:00\"") { TimeRange($0) }
  }

  fileprivate func skills(
    of nurses: [ChairRoom.Nurse]
  ) throws(FileError) -> [TreatmentKind: [String]] {
    let known = Set(nurses.flatMap(\.skills))
    var skills: [TreatmentKind: [String]] = [:]
    for (key, value) in try entries() {
      guard let kind = TreatmentKind(rawValue: key) else {
        throw value.failKey(
          "'\(key)' is not a kind of treatment"
            + Spelling.hint(for: key, among: TreatmentKind.allCases.map(\.rawValue)))
      }
      for item in try value.list() {
        let skill = try item.text()
        guard known.contains(skill) else {
          throw item.fail(
            "no nurse has the skill '\(skill)'" + Spelling.hint(for: skill, among: Array(known)))
        }
        skills[kind, default: []].append(skill)
      }
    }
    return skills
  }
}
