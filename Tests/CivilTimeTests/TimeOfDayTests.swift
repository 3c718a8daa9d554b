import CivilTime
import TestSupport
import Testing

/// Times of day and stretches of a day.
@Suite struct TimeOfDayTests {
  @Test func `every minute of the day prints as it is read`() throws {
    for minutes in 0..<1_440 {
      let time = try #require(TimeOfDay(hour: minutes / 60, minute: minutes % 60))
      #expect(time.minutes == minutes)
      #expect(TimeOfDay(time.description) == time)
      #expect(time.description.count == 5)
      #expect(time.hour == minutes / 60 && time.minute == minutes % 60)
    }
    #expect(TimeOfDay("00:00") == .midnight)
  }

  @Test(arguments: [
    "24:00", "9:00", "09:60", "09-00", "09:0", "0900", "09:00:00", " 09:00", "09:00 ", "-1:00",
    "9:00 am", "0９:00", "",
  ])
  func `a time that does not exist or is spelt otherwise is refused`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(arguments: [
    ("09:00", 45, 0, "09:45"), ("23:59", 1, 1, "00:00"), ("00:00", -1, -1, "23:59"),
    ("09:00", -720, -1, "21:00"), ("09:00", 1_440, 1, "09:00"), ("09:00", -2_880, -2, "09:00"),
    ("00:00", -1_440, -1, "00:00"), ("08:00", 0, 0, "08:00"),
  ])
  func `minutes are added across midnights`(
    start: String, minutes: Int, dayOffset: Int, end: String
  ) throws {
    let sum = try time(start).adding(minutes: minutes)
    #expect(sum.dayOffset == dayOffset)
    #expect(try sum.time == time(end))
  }

  @Test func `any number of minutes can be added and taken away again`() throws {
    let seed: UInt64 = 20_261_001
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10_000 {
      let start = try time("13:37")
      let minutes = Int.random(in: -10_000_000...10_000_000, using: &generator)
      let (days, end) = start.adding(minutes: minutes)
      #expect(days * 1_440 + end.minutes == start.minutes + minutes, "seed \(seed)")
      #expect((0..<1_440).contains(end.minutes), "seed \(seed)")
    }
    for extreme in [Int.max, Int.min] {
      let (days, end) = try time("23:59").adding(minutes: extreme)
      #expect((days > 0) == (extreme > 0))
      #expect((0..<1_440).contains(end.minutes))
    }
  }

  @Test func `a range reads and prints its two times`() throws {
    let range = try #require(TimeRange("08:00-17:30"))
    #expect(try range.start == time("08:00") && range.end == time("17:30"))
    #expect(range.description == "08:00-17:30")
  }

  @Test(arguments: [
    "17:30-08:00", "08:00-08:00", "08:00", "08:00-", "-17:30", "08:00 - 17:30", "08:00-17:30-18:00",
    "8:00-17:30", "08:00–17:30", "",
  ])
  func `a range that is empty, runs backwards or is spelt otherwise is refused`(text: String) {
    #expect(TimeRange(text) == nil)
  }
}

/// A time that the test knows to exist.
func time(_ text: String) throws -> TimeOfDay {
  try #require(TimeOfDay(text), "\(text) is not a time")
}
