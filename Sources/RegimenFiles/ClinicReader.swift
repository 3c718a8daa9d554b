import CivilTime
package import Courses
import Quantities
import Regimens

/// A clinic as read from a file, before its holiday calendars are read.
package struct ClinicFile: Sendable {
  package let profile: ClinicProfile
  /// Paths of iCalendar files with closures, relative to the clinic's file.
  package let closureFiles: [String]
  /// Path of the chair room's file, relative to the clinic's file; nil where no chairs are planned.
  package let chairRoomFile: String?
}

/// Reads clinic files.
package enum ClinicReader {
  /// Reads one clinic; the first problem found is thrown.
  package static func clinic(from source: SourceText) throws(FileErrors) -> ClinicFile {
    let root = try Cursor.root(of: source)
    do { return try clinic(root) } catch { throw FileErrors([error]) }
  }

  private static func clinic(_ root: Cursor) throws(FileError) -> ClinicFile {
    try root.checkFormat("clinic/1")
    let fields = try Fields(
      root,
      [
        "osteon", "id", "name", "zone", "jurisdiction", "location", "uid-namespace", "hours",
        "closures", "short-days", "closure-files", "places", "lab-validity", "normal-ranges",
        "leads", "chair-room-file",
      ])
    let zone = try fields.required("zone")
    let zoneName = try zone.text()
    _ = try zone.zone()
    let closures = try fields.optional("closures")?.closures() ?? [:]
    let shortDays = try fields.optional("short-days")?.shortDays() ?? [:]
    let weekly = try fields.required("hours").weekly()
    var places: [Occupancy.Place: WorkingCalendar] = [:]
    for (key, value) in try fields.optional("places")?.entries() ?? [] {
      guard let place = Occupancy.Place(rawValue: key) else {
        throw value.failKey(
          "'\(key)' is not a kind of place"
            + Spelling.hint(for: key, among: Occupancy.Place.allCases.map(\.rawValue)))
      }
      let inner = try Fields(value, ["hours", "closures"])
      let own = try inner.optional("closures")?.closures() ?? [:]
      places[place] = WorkingCalendar(
        weekly: try inner.required("hours").weekly(), closures: closures.merging(own) { $1 })
    }
    var validity: [Analyte: Int] = [:]
    for (key, value) in try fields.required("lab-validity").entries() {
      guard let analyte = Analyte(rawValue: key) else {
        throw value.failKey(
          "'\(key)' is not a laboratory value"
            + Spelling.hint(for: key, among: Analyte.allCases.map(\.rawValue)))
      }
      validity[analyte] = try value.days()
    }
    var ranges: [Analyte: NormalRange] = [:]
    for (key, value) in try fields.optional("normal-ranges")?.entries() ?? [] {
      guard let analyte = Analyte(rawValue: key) else {
        throw value.failKey(
          "'\(key)' is not a laboratory value"
            + Spelling.hint(for: key, among: Analyte.allCases.map(\.rawValue)))
      }
      ranges[analyte] = try value.normalRange(of: analyte)
    }
    var leads: [String: Int] = [:]
    for (key, value) in try fields.optional("leads")?.entries() ?? [] {
      leads[key] = try value.days()
    }
    let profile = ClinicProfile(
      id: try fields.required("id").identifier(), name: try fields.required("name").text(),
      zone: zoneName,
      jurisdiction: try fields.optional("jurisdiction")?.choice(Jurisdiction.self),
      hours: WorkingCalendar(weekly: weekly, closures: closures, shortDays: shortDays),
      placeHours: places, labValidity: validity, leads: leads,
      location: try fields.optional("location")?.text(),
      uidNamespace: try fields.required("uid-namespace").text(), normalRanges: ranges)
    return ClinicFile(
      profile: profile, closureFiles: try fields.optional("closure-files")?.texts() ?? [],
      chairRoomFile: try fields.optional("chair-room-file")?.text())
  }
}

extension Cursor {
  /// A number of days, written `7 d`.
  func days() throws(FileError) -> Int {
    let interval = try interval(text())
    guard interval.months == 0, (0...3_660).contains(interval.days) else {
      throw fail("write a number of days, such as '7 d'")
    }
    return interval.days
  }

  func weekly() throws(FileError) -> [Weekday: TimeRange] {
    var weekly: [Weekday: TimeRange] = [:]
    for (key, value) in try entries() {
      guard let day = Weekday(name: key) else {
        throw value.failKey(
          "'\(key)' is not a day of the week; write mon, tue, wed, thu, fri, sat or sun")
      }
      guard weekly[day] == nil else {
        throw value.failKey("\(day.name) stands here twice; keep one")
      }
      weekly[day] = try value.hours()
    }
    guard !weekly.isEmpty else { throw fail("a place that is never open cannot be planned for") }
    return weekly
  }

  private func hours() throws(FileError) -> TimeRange {
    try parse("a stretch of a day; write it as \"08:00-18:00\"") { TimeRange($0) }
  }

  fileprivate func closures() throws(FileError) -> [CivilDate: String] {
    var closures: [CivilDate: String] = [:]
    for item in try list() {
      let fields = try Fields(item, ["date", "reason"])
      let day = try fields.required("date").date()
      guard closures[day] == nil else { throw item.fail("\(day) is closed twice; keep one") }
      closures[day] = try fields.required("reason").text()
    }
    return closures
  }

  fileprivate func shortDays() throws(FileError) -> [CivilDate: TimeRange] {
    var days: [CivilDate: TimeRange] = [:]
    for item in try list() {
      let fields = try Fields(item, ["date", "hours"])
      let day = try fields.required("date").date()
      guard days[day] == nil else { throw item.fail("\(day) stands here twice; keep one") }
      days[day] = try fields.required("hours").hours()
    }
    return days
  }
}
