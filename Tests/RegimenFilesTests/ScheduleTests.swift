import CivilTime
import Courses
import Foundation
import Quantities
import Regimens
import Testing

@testable import RegimenFiles

/// The project's own schedules, found from this file's place.
private func schedules() throws -> ScheduleLibrary {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return try ScheduleLibrary(directory: root.appendingPathComponent("Schedules").path)
}

@Suite("The project's own schedules")
struct ScheduleTests {
  @Test("every regimen reads without complaint")
  func regimens() throws {
    let library = try schedules()
    do {
      let files = try library.allRegimens()
      #expect(files.contains { $0.regimen.id == "zoledronic-acid-q4w" })
    } catch {
      Issue.record("\(error.lines.joined(separator: "\n"))")
    }
  }

  @Test("every course reads, and runs on a regimen that exists")
  func courses() throws {
    let library = try schedules()
    let today = try exampleDay()
    #expect(!library.coursePaths.isEmpty)
    for path in library.coursePaths {
      do {
        let file = try CourseReader.course(
          from: try FileBytes.read(path, as: .course), name: path, today: today)
        let regimen = try library.regimen(file.course.regimen, asker: path)
        #expect(regimen.regimen.id == file.course.regimen.id)
      } catch {
        Issue.record("\(error.lines.joined(separator: "\n"))")
      }
    }
  }

  @Test("the clinic reads, with its holidays, its linac and its people")
  func clinic() throws {
    let file = try schedules().clinic("riverside")
    let boxing = try #require(CivilDate(year: 2026, month: 12, day: 28))
    let service = try #require(CivilDate(year: 2027, month: 2, day: 12))
    #expect(file.profile.hours.closureReason(on: boxing) == "Boxing Day (substitute day)")
    // The linac keeps the clinic's closures and adds its own.
    #expect(file.profile.calendar(for: .linac).closureReason(on: boxing) != nil)
    #expect(file.profile.calendar(for: .linac).closureReason(on: service) == "Linac service day")
    #expect(file.profile.hours.isOpen(service))
    #expect(file.profile.labValidity[.creatinine] == 7)
    #expect(file.profile.jurisdiction == .europeAndUK)
    #expect(file.chairs.count == 6)
    #expect(file.nurses.first?.maximumAcuity == 6)
  }

  @Test("an unknown regimen is answered with the nearest name")
  func nearest() throws {
    let library = try schedules()
    let pin = RegimenPin(
      id: "zoledronic-acid-q4", version: SemanticVersion(major: 1, minor: 0, patch: 0),
      fingerprint: nil)
    #expect {
      try library.regimen(pin, asker: "c.yaml")
    } throws: { error in
      (error as? FileErrors)?.lines.first?.hasSuffix("did you mean 'zoledronic-acid-q4w'?") == true
    }
  }
}
