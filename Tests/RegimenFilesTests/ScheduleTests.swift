import CivilTime
import Courses
import Foundation
import Quantities
import Regimens
import Testing

@testable import RegimenFiles

/// The project's own folder of schedules, found from this file's place.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Schedules")

private func files(in name: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
    .filter { $0.hasSuffix(".yaml") }.sorted()
    .map { folder.appendingPathComponent(name).appendingPathComponent($0).path }
}

@Suite("The project's own schedules")
struct ScheduleTests {
  @Test("every regimen reads without complaint and is named as its file")
  func regimens() throws {
    let complaints = said { () throws(FileErrors) in
      _ = try ScheduleLibrary(directory: folder.path)
    }
    #expect(complaints.isEmpty)
    for file in try ScheduleLibrary(directory: folder.path).files {
      #expect(file.name.hasSuffix("/\(file.regimen.id).yaml"))
    }
  }

  @Test("every course reads, and runs on a regimen that exists")
  func courses() throws {
    let library = try ScheduleLibrary(directory: folder.path)
    let today = try exampleDay()
    let paths = try files(in: "courses")
    #expect(!paths.isEmpty)
    for path in paths {
      let complaints = said { () throws(FileErrors) in
        let source = try SourceText(path: path, limit: SourceText.courseLimit)
        let course = try CourseReader.course(from: source, today: today)
        _ = try library.regimen(for: course.regimen, file: path)
      }
      #expect(complaints.isEmpty)
    }
  }

  @Test("the clinic reads, with its holidays and its linac")
  func clinic() throws {
    let path = folder.appendingPathComponent("clinics/riverside.yaml").path
    let file = try ClinicReader.clinic(from: SourceText(path: path, limit: SourceText.limit))
    let boxing = try #require(CivilDate(year: 2026, month: 12, day: 28))
    let service = try #require(CivilDate(year: 2027, month: 2, day: 12))
    #expect(file.profile.hours.closureReason(on: boxing) == "Boxing Day (substitute day)")
    // The linac keeps the clinic's closures and adds its own.
    #expect(file.profile.calendar(for: .linac).closureReason(on: boxing) != nil)
    #expect(file.profile.calendar(for: .linac).closureReason(on: service) == "Linac service day")
    #expect(file.profile.hours.isOpen(service))
    #expect(file.profile.labValidity[.creatinine] == 7)
    #expect(file.profile.jurisdiction == .europeAndUK)
  }

  @Test("an unknown regimen is answered with the nearest name")
  func nearest() throws {
    let library = try ScheduleLibrary(directory: folder.path)
    let pin = RegimenPin(
      id: "zoledronic-acid-q4", version: SemanticVersion(major: 1, minor: 0, patch: 0),
      fingerprint: nil)
    let complaints = said { () throws(FileErrors) in
      _ = try library.regimen(for: pin, file: "c.yaml")
    }
    #expect(
      complaints == [
        "c.yaml: regimen 'zoledronic-acid-q4' is not in the library; did you mean "
          + "'zoledronic-acid-q4w'?"
      ])
  }
}
