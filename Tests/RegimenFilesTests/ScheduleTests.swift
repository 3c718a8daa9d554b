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

/// What one example course must show on the example day: a visit, its day, its state and why.
struct Shown: Sendable, CustomTestStringConvertible {
  let course: String
  let key: String
  let date: String
  let state: Visit.State
  let reason: String
  var testDescription: String { "\(course): \(key)" }

  init(_ course: String, _ key: String, _ date: String, _ state: Visit.State, _ reason: String = "")
  {
    self.course = course
    self.key = key
    self.date = date
    self.state = state
    self.reason = reason
  }
}

@Suite("The project's own schedules")
struct ScheduleTests {
  private func plan(_ name: String) throws -> Plan {
    let path = folder.appendingPathComponent("courses/\(name).yaml").path
    let today = try exampleDay()
    let course = try CourseReader.course(
      from: SourceText(path: path, limit: SourceText.courseLimit), today: today)
    let clinic = try ClinicReader.clinic(
      from: SourceText(
        path: folder.appendingPathComponent("clinics/riverside.yaml").path,
        limit: SourceText.limit))
    let newYear = try #require(CivilDate(year: 2027, month: 1, day: 1))
    // Only the one file is read: the whole library takes seconds in a debug build.
    let regimen = try RegimenReader.regimen(
      from: SourceText(
        path: folder.appendingPathComponent("regimens/\(course.regimen.id).yaml").path,
        limit: SourceText.limit)
    ).regimen
    return try Planner.plan(
      course, regimen: regimen, clinic: clinic.profile.closing([newYear: "New Year's Day"]),
      asOf: today, through: today.adding(days: 200))
  }

  @Test(
    "an example course shows what its first line says",
    arguments: [
      // 45 d after dose 2; the next counts from the day given, 18 September + 28 d.
      Shown("maeve-calloway-late-denosumab", "dose-4", "2026-10-16", .planned),
      // 1.4 - 0.9 = 0.5 mg/dL.
      Shown("idris-okonjo-creatinine-hold", "dose-4", "2026-10-02", .held, "creatinine 1.4 mg/dL"),
      Shown("idris-okonjo-creatinine-hold", "dose-5", "2026-10-30", .held, "waits for dose 4"),
      Shown("henrik-aaldenberg-low-count", "dose-3", "2026-10-01", .held, "platelets 44"),
      Shown("ruben-castellanos-radium-booked", "dose-2", "2026-10-08", .booked),
      // The linac is closed on 6 October.
      Shown("oskar-wennerholm-service-day", "dose-3", "2026-10-05", .planned),
      Shown("oskar-wennerholm-service-day", "dose-4", "2026-10-07", .planned),
      Shown("oskar-wennerholm-service-day", "dose-5", "2026-10-08", .planned),
      // 25 and 28 December and 1 January are closed.
      Shown("priya-ramanathan-christmas-fractions", "dose-5", "2026-12-24", .planned),
      Shown("priya-ramanathan-christmas-fractions", "dose-6", "2026-12-29", .planned),
      Shown("priya-ramanathan-christmas-fractions", "dose-10", "2027-01-05", .planned),
      // Days 8, 15 and 29 from 24 September.
      Shown("lucia-ferrante-loading", "dose-2", "2026-10-01", .booked),
      Shown("lucia-ferrante-loading", "dose-3", "2026-10-08", .booked),
      Shown("lucia-ferrante-loading", "dose-4", "2026-10-22", .planned),
      Shown("gwendolyn-achterberg-ceased", "rebound-plan", "2026-10-01", .planned),
      // 6 October + 84 d.
      Shown("isabeau-thornquist-de-escalation", "dose-6", "2026-10-06", .planned),
      Shown("isabeau-thornquist-de-escalation", "dose-7", "2026-12-29", .planned),
      // 16 July + 90 d.
      Shown("anselm-brightwater-strontium-repeat", "dose-2", "2026-10-14", .planned, "needs"),
      Shown("selwyn-abara-booked-times", "dose-5", "2026-11-19", .booked),
      Shown("noor-van-daalen-override", "dose-1", "2026-10-02", .booked),
      Shown("noor-van-daalen-override", "dental-exam", "2026-09-25", .overdue),
      // Two of six were given elsewhere.
      Shown("matthis-eikeland-carry-over", "dose-4", "2026-10-28", .planned, "needs"),
      Shown("matthis-eikeland-carry-over", "dose-6", "2026-12-23", .planned),
      Shown("fenna-oyelaran-zoledronate", "dose-2", "2026-10-13", .planned, "needs"),
      Shown("fenna-oyelaran-radiation", "dose-1", "2026-10-09", .booked),
      // 4 October is a Sunday.
      Shown("kasimir-brandt-every-second-day", "dose-3", "2026-10-05", .planned),
      Shown("beatrix-nwosu-not-ready", "dose-1", "2026-10-15", .held, "vitamin D 38 nmol/L"),
      Shown("beatrix-nwosu-not-ready", "dental-exam", "2026-09-17", .overdue),
      // (140 - 81) x 58 / (72 x 2.0) = 23.76 mL/min.
      Shown(
        "emrys-tancredi-low-clearance", "dose-1", "2026-10-01", .held,
        "creatinine clearance 23.76 mL/min"),
      // (140 - 75) x 66 / (72 x 1.2) = 49.65 mL/min.
      Shown("tomas-lindqvist-renal-band", "dose-2", "2026-10-02", .planned),
      Shown("anna-berg-zoledronate", "dose-2", "2026-10-27", .planned, "needs"),
      // 4 May + 6 months.
      Shown("ottoline-verhaegen-dental-work", "dose-2", "2026-11-04", .planned),
      // 24 September + 42 d.
      Shown("ibrahim-castellan-tooth-wound", "mouth-check-1-2", "2026-11-05", .planned),
      Shown("ibrahim-castellan-tooth-wound", "mouth-healing-1", "2026-08-27", .done),
      Shown("ibrahim-castellan-tooth-wound", "dose-5", "2026-10-08", .planned, "not healed"),
      Shown("wilhelmina-osei-jaw", "dose-5", "2026-09-24", .stopped, "jaw osteonecrosis"),
      Shown("wilhelmina-osei-jaw", "dose-6", "2026-10-22", .held, "waits for dose 5"),
    ])
  func shown(_ row: Shown) throws {
    let visit = try #require(plan(row.course).visits.first { $0.key == row.key })
    #expect(visit.date.description == row.date)
    #expect(visit.state == row.state)
    #expect(visit.reason.contains(row.reason) || row.reason.isEmpty)
  }

  @Test(
    "the dose is printed as the first line says",
    arguments: [
      ("tomas-lindqvist-renal-band", "dose-2", "3.3 mg (4.1 mL) in 100 mL over at least 15 min"),
      // 55 kBq/kg x 82 kg.
      (
        "ruben-castellanos-radium-booked", "dose-2",
        "4.51 MBq (3.21 mL at the planned time from 1 vial)"
      ),
      ("lucia-ferrante-loading", "dose-2", "120 mg"),
      ("kasimir-brandt-every-second-day", "dose-3", "10 Gy"),
    ])
  func doses(_ course: String, _ key: String, _ text: String) throws {
    let visit = try #require(plan(course).visits.first { $0.key == key })
    #expect(visit.doseText == text)
  }

  @Test("the library holds every treatment in scope")
  func scope() throws {
    let regimens = try ScheduleLibrary(directory: folder.path).files.map(\.regimen)
    let kinds = Dictionary(grouping: regimens, by: \.kind).mapValues(\.count)
    #expect(Set(kinds.keys) == Set(TreatmentKind.allCases))
    let ids = Set(regimens.map(\.id))
    let wanted: Set<String> = [
      "zoledronic-acid-q3w", "zoledronic-acid-q4w", "zoledronic-acid-q12w",
      "zoledronic-acid-q4w-then-q12w", "pamidronate", "ibandronate-infusion", "ibandronate-tablet",
      "clodronate-tablet", "denosumab-120mg", "denosumab-120mg-loading", "denosumab-60mg",
      "radium-223", "strontium-89", "samarium-153", "lutetium-177-vipivotide", "radiation-8gy-1",
      "radiation-16gy-2", "radiation-20gy-5", "radiation-24gy-6", "radiation-30gy-10",
      "radiation-20gy-8", "radiation-hemibody-upper", "radiation-hemibody-lower",
      "stereotactic-24gy-2", "stereotactic-30gy-3", "stereotactic-35gy-5", "stereotactic-16gy-1",
      "stereotactic-24gy-1", "docetaxel", "paclitaxel-weekly", "capecitabine", "eribulin-us",
      "eribulin-eu", "own-chemotherapy", "leuprolide-7-5mg", "leuprolide-22-5mg",
      "leuprolide-30mg", "leuprolide-45mg", "leuprorelin-11-25mg", "leuprorelin-22-5mg",
      "leuprorelin-30mg", "leuprorelin-45mg", "goserelin-3-6mg", "goserelin-10-8mg", "fulvestrant",
      "letrozole", "degarelix", "oophorectomy", "pembrolizumab-200mg-q3w",
      "pembrolizumab-400mg-q6w", "nivolumab-240mg-q2w", "nivolumab-480mg-q4w",
      "own-immunotherapy", "fixation-surgery", "spine-decompression",
      "vertebroplasty-kyphoplasty", "cementoplasty", "cast-splint", "radiofrequency-ablation",
      "cryoablation", "focused-ultrasound",
    ]
    #expect(wanted.subtracting(ids).isEmpty)
  }

  @Test("every regimen reviews pain, and every bone-modifying one the teeth")
  func reviews() throws {
    for regimen in try ScheduleLibrary(directory: folder.path).files.map(\.regimen) {
      let ids = regimen.companions.map(\.id)
      #expect(ids.contains { $0.hasPrefix("pain-review") }, "\(regimen.id)")
      guard regimen.kind.isBoneModifying else { continue }
      #expect(
        Set(ids).isSuperset(of: ["dental-exam", "dental-review", "mouth-healing"]),
        "\(regimen.id)")
    }
  }

  @Test("what a phone shows by default names no drug, disease or organ")
  func discreet() throws {
    let telling = [
      "cancer", "tumour", "tumor", "metast", "oncolog", "bone", "chemo", "radia", "radio",
      "ablation", "prostate", "breast", "spine", "surgery", "hormone", "immun",
    ]
    for regimen in try ScheduleLibrary(directory: folder.path).files.map(\.regimen) {
      let drugs = regimen.doses.values.map { $0.agent.lowercased() }
      for titles in [regimen.titles] + regimen.companions.map(\.titles) {
        let title = titles.discreet.lowercased()
        #expect(!(telling + drugs).contains { title.contains($0) }, "\(regimen.id): \(title)")
      }
    }
  }

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
