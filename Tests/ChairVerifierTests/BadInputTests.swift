import Testing

@testable import ChairVerifier

@Suite("Bad input is refused with the place, what is wrong and what would be right")
struct BadInputTests {
  private func outcome(_ instance: String, _ plan: String) -> String {
    do {
      let verdict = try PlanVerifier.verify(instance: Array(instance.utf8), plan: Array(plan.utf8))
      return verdict.isValid ? "valid" : verdict.violations[0].description
    } catch {
      return error.description
    }
  }

  /// The small day's text with one place changed; the place must be there.
  private func changed(_ text: String, _ old: String, _ new: String) throws -> String {
    let range = try #require(text.firstRange(of: old), "\(old) is not in the text")
    return text[..<range.lowerBound] + new + text[range.upperBound...]
  }

  @Test(
    "a day that makes no sense",
    arguments: [
      (
        #""duration":4"#, #""duration":0"#,
        "appointments[0].duration: is the number 0; a whole number from 1 to 1440 is needed"
      ),
      (
        #""duration":4"#, #""duration":-4"#,
        "appointments[0].duration: is the number -4; a whole number from 1 to 1440 is needed"
      ),
      (
        #""duration":4"#, #""duration":4.0"#,
        "appointments[0].duration: is the number 4 written as a decimal; a whole number from 1 to 1440 is needed"
      ),
      (
        #""duration":4"#, #""duration":99999999999999999999"#,
        "appointments[0].duration: is a number of more than 18 digits; a whole number from 1 to 1440 is needed"
      ),
      (
        #""duration":4"#, #""duration":"4""#,
        "appointments[0].duration: is the text \"4\"; a whole number from 1 to 1440 is needed"
      ),
      (#""duration":4"#, #""length":4"#, "appointments[0]: has no \"duration\"; add it"),
      (
        #""acuity":2"#, #""acuity":4"#,
        "appointments[0].acuity: is the number 4; a whole number from 1 to 3 is needed"
      ),
      (
        #""need":"chair""#, #""need":"sofa""#,
        "appointments[0].need: is \"sofa\"; chair, bed or isolation is needed"
      ),
      (
        #""id":"b""#, #""id":"a""#,
        "appointments[1].id: is \"a\", which entry 0 has already; give each its own id"
      ),
      (
        #""id":"n1""#, #""id":"n0""#,
        "nurses[1].id: is \"n0\", which entry 0 has already; give each its own id"
      ),
      (
        #""id":"a""#, #""id":"""#,
        "appointments[0].id: is a text of 0 characters; a name of 1 to 200 characters is needed"
      ),
      (
        #""id":"a""#, #""id":7"#,
        "appointments[0].id: is the number 7; a text in double quotes is needed"
      ),
      (
        #""open":0,"close":12}"#, #""open":11,"close":2}"#,
        "chairs[0].close: closes at slot 2, before it opens at 11; open must come first"
      ),
      (
        #""start":2,"end":12"#, #""start":12,"end":2"#,
        "nurses[1].end: ends the shift at slot 2, before it starts at 12; the start must come first"
      ),
      (
        "[4, 8]", "[8, 4]",
        "nurses[0].breakWindow: from 8 to 4 cannot hold a break of 2 slots; a longer window or a shorter break is needed"
      ),
      ("[4, 8]", "[4]", "nurses[0].breakWindow: has 1 entries; two are needed: from and to"),
      (
        #""close":12,"hardClose":14"#, #""close":12,"hardClose":10"#,
        "close: is the number 12, the day being open from 0 to 10; open, close and hardClose must follow each other"
      ),
      (
        #""slotMinutes":15"#, #""slotMinutes":0"#,
        "slotMinutes: is the number 0; a whole number from 1 to 1440 is needed"
      ),
      (
        #""hardClose":14"#, #""hardClose":97"#,
        "hardClose: is the number 97; a whole number from 0 to 96 is needed"
      ),
      (
        #""2":30000"#, #""2":-1"#,
        "weights.unscheduled.2: is the number -1; a number of at most 18 digits, not below 0, is needed"
      ),
      (#""2":30000"#, #""4":1"#, "weights.unscheduled: has no \"2\"; add it"),
      (
        #""format":"chairs-day/1""#, #""format":"chairs-day/2""#,
        "format: is \"chairs-day/2\"; chairs-day/1 or chairs-course/1 is needed"
      ),
      (#""format":"chairs-day/1","#, "", "at the top: has no \"format\"; add it"),
    ])
  func day(old: String, new: String, message: String) throws {
    let day = DayDraft.small
    #expect(
      outcome(try changed(day.instanceText, old, new), day.planText) == "instance, " + message)
  }

  @Test(
    "a plan of a day that makes no sense",
    arguments: [
      (
        #""start":3"#, #""start":3.5"#,
        "plan[0].start: is the number 3.5; a whole number from -1000000 to 1000000 is needed"
      ),
      (
        #""start":3"#, #""start":9223372036854775807"#,
        "plan[0].start: is a number of more than 18 digits; a whole number from -1000000 to 1000000 is needed"
      ),
      (
        #""start":3"#, #""start":null"#,
        "plan[0].start: is null; a whole number from -1000000 to 1000000 is needed"
      ),
      (
        #""nurse":"n0""#, #""nurse":["n0"]"#,
        "plan[0].nurse: is a list; a text in double quotes is needed"
      ),
      (
        #""n0":4"#, #""n0":{}"#,
        "breaks.n0: is an object; a whole number from -1000000 to 1000000 is needed"
      ),
      (#"{"n0":4,"n1":7}"#, "[4,7]", "breaks: is a list; an object in braces is needed"),
      (#""plan""#, #""plans""#, "at the top: has no \"plan\"; add it"),
      (#","breaks":{"n0":4,"n1":7}"#, "", "at the top: has no \"breaks\"; add it"),
    ])
  func dayPlan(old: String, new: String, message: String) throws {
    let day = DayDraft.small
    #expect(outcome(day.instanceText, try changed(day.planText, old, new)) == "plan, " + message)
  }

  @Test(
    "courses that make no sense",
    arguments: [
      (
        #""horizon":28"#, #""horizon":0"#,
        "horizon: is the number 0; a whole number from 1 to 10000 is needed"
      ),
      (
        "[5, 6,", "[5, -6,", "closed[1]: is the number -6; a whole number from 0 to 10000 is needed"
      ),
      (
        #""gapKind":"first""#, #""gapKind":"days""#,
        "patients[0].visits[0].gapKind: is \"days\"; the first visit's is \"first\""
      ),
      (
        #""gapKind":"open""#, #""gapKind":"first""#,
        "patients[0].visits[2].gapKind: is \"first\"; a later visit's is \"days\" or \"open\""
      ),
      (
        #""slots":4"#, #""slots":0"#,
        "patients[0].visits[0].slots: is the number 0; a whole number from 1 to 1000000 is needed"
      ),
      (
        #""early":1"#, #""early":-1"#,
        "patients[0].visits[0].early: is the number -1; a whole number from 0 to 10000 is needed"
      ),
      (
        "[5,3,20]", "[5,3]",
        "weights.level: has 2 entries; three are needed: for slots, acuity, prep"
      ),
      (
        #""id":"q""#, #""id":"p""#,
        "patients[1].id: is \"p\", which entry 0 has already; give each its own id"
      ),
      (
        #""latePerDay":100"#, #""latePerDay":999999999999999999"#,
        "weights: the cost of late is too large to count; smaller weights are needed"
      ),
    ])
  func courses(old: String, new: String, message: String) throws {
    var courses = CourseDraft.small
    if message.contains("cost") { courses.patients[0].weight = 999_999 }
    let text = try changed(courses.instanceText, old, new)
    #expect(outcome(text, courses.planText) == "instance, " + message)
  }

  @Test(
    "series that make no sense",
    arguments: [
      (#""days":3"#, #""days":4"#, "param.nurses: has 4 rows; 5, for day 0 on, are needed"),
      (
        #""numTimeSlots":8"#, #""numTimeSlots":10"#,
        "param.nurses[0]: has 9 entries; one for each of 10 slots"
      ),
      (
        #""sectorIds":[0, 1]"#, #""sectorIds":[0, 0]"#,
        "param.sectorIds[1]: is 0, which is there already; name each sector once"
      ),
      (#""sectorIds":[0, 1]"#, #""sectorIds":[0, 2]"#, "param.doctors: has no \"2\"; add it"),
      (
        #""multitasks":2"#, #""multitasks":0"#,
        "param.multitasks: is the number 0; a whole number from 1 to 1000 is needed"
      ),
      ("[[true,", "[[1,", "param.pharmacy[0][0]: is the number 1; true or false is needed"),
      (
        #""medPrepDuration":2"#, #""medPrepDuration":-2"#,
        "demands[0].rdvDemands[0].medPrepDuration: is the number -2; a whole number from 0 to 1440 is needed"
      ),
      (
        #""sectorId":0"#, #""sectorId":7"#,
        "demands[0].rdvDemands[0].sectorId: is 7; one of param.sectorIds is needed"
      ),
      (
        #"{"id":1,"rdvDemands""#, #"{"id":0,"rdvDemands""#,
        "demands[1].id: is 0, which entry 0 has already; give each its own id"
      ),
      (
        #"{"id":1,"sectorId""#, #"{"id":0,"sectorId""#,
        "demands[0].rdvDemands[1].id: is 0, which entry 0 has already; give each its own id"
      ),
    ])
  func series(old: String, new: String, message: String) throws {
    let series = SeriesDraft.small
    let text = try changed(series.instanceText, old, new)
    #expect(outcome(text, series.planText) == "instance, " + message)
  }

  @Test(
    "a plan of series that makes no sense",
    arguments: [
      (
        #""day":1"#, #""day":1.5"#,
        "booked[0].day: is the number 1.5; a whole number from -1000000 to 1000000 is needed"
      ),
      (#""mixing":{"day":1,"#, #""mixing":{"#, "booked[0].mixing: has no \"day\"; add it"),
      (
        #""treatment":{"start":3"#, #""treatment":{"begin":3"#,
        "booked[0].treatment: has no \"start\"; add it"
      ),
      (
        "chairs-series/1", "chairs-series/2",
        "format: is the text \"chairs-series/2\"; \"chairs-series/1\" is needed"
      ),
      (
        #""patient":2"#, #""patient":"2""#,
        "notBooked[0].patient: is the text \"2\"; a whole number from 0 to 1000000000 is needed"
      ),
    ])
  func seriesPlan(old: String, new: String, message: String) throws {
    let series = SeriesDraft.small
    #expect(
      outcome(series.instanceText, try changed(series.planText, old, new)) == "plan, " + message)
  }

  @Test("closures that overlap count once")
  func overlappingClosures() {
    var courses = CourseDraft.small
    courses.closed += courses.closed
    #expect(outcome(courses.instanceText, courses.planText) == "valid")
  }

  @Test("a plan for another instance is named as such")
  func otherInstance() throws {
    var stranger = DayDraft.small
    for index in stranger.entries.indices { stranger.entries[index].id = "x\(index)" }
    #expect(
      outcome(DayDraft.small.instanceText, stranger.planText)
        == "plan for another instance: of the 4 entries in the plan, \"x0\" the first, the instance "
        + "\"small\" has none; give the instance that the plan was made for")
    #expect(
      outcome(DayDraft.small.instanceText, CourseDraft.small.planText)
        == "plan for another instance: the instance asks for starts, nurses and places of one day "
        + "(chairs-day/1), and the plan gives days of courses (chairs-course/1); "
        + "give the instance that the plan was made for")
    let claimed = try changed(
      DayDraft.small.planText, #"{"plan""#, #"{"instance":"large","plan""#)
    #expect(
      outcome(DayDraft.small.instanceText, claimed)
        == "plan for another instance: the plan says it is for \"large\", and the instance is "
        + "\"small\"; give the instance that the plan was made for")
    #expect(
      outcome(
        DayDraft.small.instanceText,
        try changed(claimed, #""large""#, #""small""#)) == "valid")
  }

  @Test("10 000 visits in one chair under one nurse are all named, in bounded time")
  func crowd() throws {
    var day = DayDraft.small
    day.visits = (0..<10_000).map { DayDraft.Visit(id: "v\($0)") }
    day.entries = day.visits.map { .init(id: $0.id, start: 8, nurse: "n0", place: "c0") }
    let verdict = try day.verdict()
    #expect(verdict.violations.count { $0.rule == "place.single" } == 9_999)
    // Acuity 1 each, against n0's limit of 4.
    #expect(verdict.violations.contains { $0.message.contains(": 10000 at slot 8") })
  }

  @Test("more of anything than a clinic can have is refused before it costs time")
  func tooMany() {
    var day = DayDraft.small
    day.places = (0...DayInstance.mostPlaces).map { DayDraft.Place(id: "c\($0)") }
    #expect(
      outcome(day.instanceText, day.planText)
        == "instance, chairs: has 5001 entries; at most 5000 are read")
    var series = SeriesDraft.small
    series.sectors = Array(0...SeriesInstance.mostSectors)
    #expect(
      outcome(series.instanceText, series.planText)
        == "instance, param.sectorIds: has 201 entries; at most 200 are read")
  }

  @Test("whatever byte is changed, the answer is a verdict or an error")
  func changedBytes() {
    let day = DayDraft.small
    let (courses, series) = (CourseDraft.small, SeriesDraft.small)
    let kinds = [
      [Array(day.instanceText.utf8), Array(day.planText.utf8)],
      [Array(courses.instanceText.utf8), Array(courses.planText.utf8)],
      [Array(series.instanceText.utf8), Array(series.planText.utf8)],
    ]
    for seed in 1...1_200 {
      var generator = SeededGenerator(seed: seed)
      var files = kinds[seed % 3]
      let file = generator.position(in: 2)
      let position = generator.position(in: files[file].count)
      switch generator.position(in: 3) {
      case 0: files[file][position] = UInt8.random(in: 0...255, using: &generator)
      case 1: files[file].remove(at: position)
      default: files[file].insert(UInt8(ascii: "9"), at: position)
      }
      do {
        let verdict = try PlanVerifier.verify(instance: files[0], plan: files[1])
        #expect(!verdict.description.isEmpty, "seed \(seed)")
      } catch {
        #expect(error.description.contains(";"), "seed \(seed): \(error)")
      }
    }
  }
}
