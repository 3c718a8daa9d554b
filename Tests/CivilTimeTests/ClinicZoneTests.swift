import CivilTime
import Foundation
import TestSupport
import Testing

/// The one door between civil time and instants, against Python's `zoneinfo`.
@Suite struct ClinicZoneTests {
  /// Zones with a clock change north and south, half-hour steps, no change at all, and odd offsets.
  private static let zones = [
    "Africa/Johannesburg", "Africa/Nairobi", "America/Anchorage", "America/Argentina/Buenos_Aires",
    "America/Bogota", "America/Chicago", "America/Denver", "America/Halifax", "America/Los_Angeles",
    "America/New_York", "America/Phoenix", "America/Puerto_Rico", "America/St_Johns",
    "America/Toronto", "Asia/Bangkok", "Asia/Dubai", "Asia/Hong_Kong", "Asia/Karachi",
    "Asia/Kathmandu", "Asia/Kolkata", "Asia/Manila", "Asia/Seoul", "Asia/Shanghai",
    "Asia/Singapore", "Asia/Tokyo", "Atlantic/Azores", "Atlantic/Reykjavik", "Australia/Adelaide",
    "Australia/Brisbane", "Australia/Darwin", "Australia/Lord_Howe", "Australia/Perth",
    "Australia/Sydney", "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Dublin",
    "Europe/Helsinki", "Europe/Istanbul", "Europe/Lisbon", "Europe/London", "Europe/Madrid",
    "Europe/Moscow", "Europe/Paris", "Europe/Rome", "Europe/Stockholm", "Europe/Warsaw",
    "Europe/Zurich", "Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Honolulu",
    "UTC",
  ]

  /// Random instants and their offsets; every change of offset; and wall times around each change with
  /// the instants at which they come: none in a gap, two in an overlap.
  private static let answers = """
    import datetime, random, sys, zoneinfo
    utc = datetime.timezone.utc
    seed, names = int(sys.argv[1]), sys.argv[2:]
    numbers = random.Random(seed)
    def offset(zone, instant):
      moment = datetime.datetime.fromtimestamp(instant, utc).astimezone(zone)
      return int(moment.utcoffset().total_seconds())
    start = int(datetime.datetime(1980, 1, 1, tzinfo=utc).timestamp())
    recent = int(datetime.datetime(2010, 1, 1, tzinfo=utc).timestamp())
    end = int(datetime.datetime(2060, 1, 1, tzinfo=utc).timestamp())
    for name in names:
      zone = zoneinfo.ZoneInfo(name)
      for _ in range(300):
        instant = numbers.randrange(start, end)
        print("offset", name, instant, offset(zone, instant), sep="\\t")
      changes, low = [], recent
      while low < end:
        high = low + 86400
        if offset(zone, low) != offset(zone, high):
          left, right = low, high
          while right - left > 1:
            middle = (left + right) // 2
            if offset(zone, middle) == offset(zone, low): left = middle
            else: right = middle
          changes.append(right)
          print("change", name, right, offset(zone, left), offset(zone, right), sep="\\t")
        low = high
      samples = [numbers.randrange(recent, end) for _ in range(100)]
      samples += [c + s * 900 for c in changes[:12] for s in range(-10, 11)]
      for sample in samples:
        naive = datetime.datetime.fromtimestamp(sample + offset(zone, sample), utc)
        naive = naive.replace(tzinfo=None, second=0, microsecond=0)
        for wall in (naive, naive + datetime.timedelta(hours=1)):
          found = set()
          for fold in (0, 1):
            instant = int(wall.replace(tzinfo=zone, fold=fold).timestamp())
            if datetime.datetime.fromtimestamp(instant, zone).replace(tzinfo=None) == wall:
              found.add(instant)
          print("wall", name, wall.date(), wall.strftime("%H:%M"), *sorted(found), sep="\\t")
    """

  @Test func `offsets, changes, gaps and overlaps of many zones agree with Python`() throws {
    let seed = 20_270_218
    let rows = try Python.table(Self.answers, ["\(seed)"] + Self.zones)
    var zones: [String: ClinicZone] = [:]
    for name in Self.zones { zones[name] = try ClinicZone(identifier: name) }
    var wrong: [String] = []
    var (gaps, overlaps, changes) = (0, 0, [String: [[Substring]]]())
    for row in rows {
      let zone = try #require(zones[String(row[1])])
      switch row[0] {
      case "offset":
        let instant = try #require(Int64(row[2]))
        if "\(zone.offset(atUTC: instant))" != row[3] { wrong.append("\(row)") }
        let (date, time) = zone.local(ofUTC: instant)
        let wall = instant + (Int64(row[3]) ?? 0)
        if Int64(date.dayNumber) * 86_400 + Int64(time.minutes) * 60 != wall - wall % 60 {
          wrong.append("\(row) read as \(date) \(time)")
        }
      case "change": changes[String(row[1]), default: []].append(row)
      default:
        let (date, time) = (try day(String(row[2])), try time(String(row[3])))
        let wanted = row.dropFirst(4).compactMap { Int64($0) }
        gaps += wanted.isEmpty ? 1 : 0
        overlaps += wanted.count == 2 ? 1 : 0
        let ours = try? zone.utcSeconds(of: date, at: time)
        if ours != wanted.first { wrong.append("\(row): ours is \(String(describing: ours))") }
        if zone.isOverlap(date, time) != (wanted.count == 2) { wrong.append("\(row): overlap") }
      }
    }
    for (name, zone) in zones {
      let ours = zone.transitions(from: try day("2010-01-01"), through: try day("2059-12-31"))
        .map { "\($0.utcSeconds) \($0.offsetBefore) \($0.offsetAfter)" }
      let wanted = (changes[name] ?? []).map { $0.dropFirst(2).joined(separator: " ") }
      if ours != wanted { wrong.append("\(name): \(ours.count) changes, not \(wanted.count)") }
    }
    #expect(wrong.isEmpty, "seed \(seed), \(wrong.count) wrong, first: \(wrong.prefix(8))")
    #expect(
      gaps > 500 && overlaps > 500, "the sample must hold gaps (\(gaps)) and overlaps (\(overlaps))"
    )
  }

  // Example 17: a four-weekly 09:00 visit stays at 09:00 across the clock change.
  @Test(arguments: [
    ("America/New_York", "2027-02-18", "2027-02-18T14:00:00Z"),
    ("America/New_York", "2027-03-18", "2027-03-18T13:00:00Z"),
    ("America/New_York", "2027-04-15", "2027-04-15T13:00:00Z"),
    ("Europe/London", "2027-03-04", "2027-03-04T09:00:00Z"),
    ("Europe/London", "2027-04-01", "2027-04-01T08:00:00Z"),
    ("Europe/Berlin", "2026-10-01", "2026-10-01T07:00:00Z"),
    ("Europe/Berlin", "2026-10-29", "2026-10-29T08:00:00Z"),
  ])
  func `nine o'clock is nine o'clock on either side of a clock change`(
    name: String, date: String, instant: String
  ) throws {
    let zone = try ClinicZone(identifier: name)
    let seconds = try zone.utcSeconds(of: day(date), at: time("09:00"))
    let written = Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    #expect(written == instant)
    #expect(try zone.local(ofUTC: seconds).time == time("09:00"))
  }

  @Test func `28 days across the change are not 672 hours`() throws {
    let zone = try ClinicZone(identifier: "America/New_York")
    let first = try zone.utcSeconds(of: day("2027-02-18"), at: time("09:00"))
    let second = try zone.utcSeconds(of: day("2027-02-18").adding(days: 28), at: time("09:00"))
    #expect(second - first == 671 * 3_600)
    #expect(try zone.local(ofUTC: first + 672 * 3_600).time == time("10:00"))
  }

  @Test func `a time that the clocks skip is refused, one that comes twice is the first`() throws {
    let zone = try ClinicZone(identifier: "Europe/London")
    let spring = try day("2027-03-28")
    for text in ["01:00", "01:30", "01:59"] {
      let error = #expect(throws: CivilTimeError.self) {
        try zone.utcSeconds(of: spring, at: time(text))
      }
      #expect(error?.message.contains("2027-03-28 \(text) does not exist in Europe/London") == true)
    }
    #expect(try zone.utcSeconds(of: spring, at: time("02:00")) == 1_806_195_600)
    let autumn = try day("2026-10-25")
    #expect(try zone.isOverlap(autumn, time("01:30")))
    #expect(try !zone.isOverlap(autumn, time("00:59")) && !zone.isOverlap(autumn, time("02:00")))
    let first = try zone.utcSeconds(of: autumn, at: time("01:30"))
    #expect(zone.offset(atUTC: first) == 3_600 && zone.offset(atUTC: first + 3_600) == 0)
  }

  @Test func `a day that Samoa never had is refused at every hour`() throws {
    let zone = try ClinicZone(identifier: "Pacific/Apia")
    for text in ["00:00", "09:00", "23:59"] {
      #expect(throws: CivilTimeError.self) {
        try zone.utcSeconds(of: day("2011-12-30"), at: time(text))
      }
    }
    let before = try zone.utcSeconds(of: day("2011-12-29"), at: time("23:59"))
    #expect(try zone.utcSeconds(of: day("2011-12-31"), at: time("00:00")) - before == 60)
  }

  @Test(arguments: [
    "", "Europe", "Europe/", "/London", "Europe/Nowhere", "europe/london", "London", "EST", "GMT+1",
    "BST", "../etc/passwd", "Europe/../Europe/London", "/usr/share/zoneinfo/Europe/London",
    "Europe/London\n", "Europe/London\0", "Europe/Löndon", "utc", "+01:00",
    String(repeating: "Europe/", count: 10_000),
  ])
  func `a zone that is not in the database is refused, never replaced by UTC`(name: String) {
    let error = #expect(throws: CivilTimeError.self) { try ClinicZone(identifier: name) }
    #expect(error?.message.contains("Europe/London") == true)
    #expect((error?.message.utf8.count ?? 0) < 300, "a message stays readable")
  }

  @Test func `instants beyond any calendar are answered with the end of the range`() throws {
    let zone = try ClinicZone(identifier: "Europe/Berlin")
    #expect(zone.local(ofUTC: .max).date == .latest)
    #expect(zone.local(ofUTC: .min).date == .earliest)
    #expect(zone.local(ofUTC: -1).date.description == "1970-01-01")
  }

  @Test func `no file of the module imports Foundation or reads a clock`() throws {
    let module = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CivilTime")
    let files = try FileManager.default.contentsOfDirectory(
      at: module, includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "swift" }
    #expect(files.count >= 9)
    var importing: [String] = []
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      if text.contains("import Foundation") { importing.append(file.lastPathComponent) }
      for clock in ["Date()", ".now", ".current", "Locale", "ProcessInfo"] {
        #expect(!text.contains(clock), "\(file.lastPathComponent) holds \(clock)")
      }
    }
    #expect(importing.isEmpty)
  }
}
