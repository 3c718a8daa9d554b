import Courses
import Foundation
import Regimens
import Testing

@testable import Calendars

@Suite("Privacy")
struct PrivacyTests {
  /// Words that name a treatment of the project's regimens, an amount, the disease, or something private.
  private func tellingWords() throws -> Set<String> {
    var words: Set<String> = [
      "cancer", "metasta", "tumour", "tumor", "radiother", "chemother", "infusion", "injection",
      "radium", "strontium", "zoledron", "denosumab", "bisphosph", "calcium", "vitamin",
      "creatinin",
      " mg", " mbq", " gy", "contracep", "sexual",
    ]
    for regimen in try ExampleCourses.regimens() {
      words.formUnion(
        regimen.ingredient.lowercased().split { !$0.isLetter }.map(String.init)
          .filter { $0.count > 5 })
    }
    return words
  }

  @Test("a discreet calendar of every example names no drug, disease, amount or patient")
  func discreet() throws {
    let words = try tellingWords()
    for audience in Audience.allCases {
      for request in try ExampleCourses.requests(audience: audience) {
        let text = try lines(request).joined(separator: "\n").lowercased()
        let told = words.filter { text.contains($0) }
        #expect(told.isEmpty, "\(request.patient)")
        for name in (request.patientLabel ?? "").lowercased().split(separator: " ") {
          #expect(!text.contains(name), "\(request.patient): \(name)")
        }
        #expect(!text.contains(request.patient), "\(request.patient)")
      }
    }
  }

  @Test("every entry is private and every alarm discreet, at every level of detail")
  func alarms() throws {
    for detail in Detail.allCases {
      let requests = try ExampleCourses.requests(detail: detail, audience: .staff)
      for request in requests {
        let lines = try lines(request)
        #expect(
          lines.count { $0 == "CLASS:PRIVATE" } == lines.count { $0 == "BEGIN:VEVENT" })
        let titles = Set(request.entries.map(\.history.visit.titles.discreet))
        for (index, line) in lines.enumerated() where line == "ACTION:DISPLAY" {
          #expect(titles.contains { lines[index + 1].hasPrefix("DESCRIPTION:\($0)") })
        }
      }
    }
  }

  @Test(
    "each level of detail has its title; staff with full detail see dose and patient",
    arguments: [
      (Detail.discreet, Audience.patient, "Appointment 1 of 6"),
      (.plain, .patient, "Infusion 1 of 6"),
      (.full, .patient, "Zoledronic acid infusion for bone metastasis 1 of 6"),
      (.discreet, .staff, "Appointment 1 of 6"),
      (.plain, .staff, "Infusion 1 of 6"),
      (
        .full, .staff,
        "Anna Berg: Zoledronic acid infusion for bone metastasis 1 of 6\\, 4 mg"
      ),
    ])
  func details(_ detail: Detail, _ audience: Audience, _ summary: String) throws {
    var sample = Sample()
    sample.time = "09:00"
    #expect(
      try lines(request([sample], detail: detail, audience: audience)).contains(
        "SUMMARY:\(summary)"))
  }

  @Test(
    "a sentence of a note that names the drug or the disease is left out of a discreet calendar")
  func sentences() throws {
    var check = Sample.check(.lab)
    check.patientNote =
      "Bring your card. Zoledronic acid is given after 2.5 hours. Ring us about bone pain! Eat before."
    let request = try request([Sample(), check])
    #expect(
      try lines(request).contains(
        "DESCRIPTION:Bring your card. Eat before. Your treatment plan says more."))
  }

  @Test("where nothing of a note can be said, the entry says where to find it")
  func pointer() throws {
    var check = Sample.check(.coMedication)
    check.patientNote = "Take zoledronic acid."
    #expect(
      try lines(request([check])).contains("DESCRIPTION:Your treatment plan says more."))
    var precaution = Sample.check(.precaution)
    precaution.patientNote = "Flush twice."
    #expect(
      try lines(request([precaution])).contains("DESCRIPTION:Your treatment plan says more."))
    #expect(try lines(request([precaution], detail: .plain)).contains("DESCRIPTION:Flush twice."))
  }

  @Test("of an address that names the disease, only the harmless parts go out")
  func location() throws {
    var sample = Sample()
    sample.time = "09:00"
    func place(_ text: String, _ detail: Detail) throws -> String? {
      try lines(
        CalendarRequest(
          patient: "p", entries: [sample.entry], clinic: clinic(location: text), detail: detail,
          audience: .patient)
      ).first { $0.hasPrefix("LOCATION") }
    }
    #expect(
      try place("Riverside Hospital, Level 2", .discreet)
        == "LOCATION:Riverside Hospital\\, Level 2")
    #expect(try place("Riverside Cancer Centre, Level 2", .discreet) == "LOCATION:Level 2")
    #expect(try place("Oncology", .plain) == nil)
    #expect(try place("Riverside Cancer Centre", .full) == "LOCATION:Riverside Cancer Centre")
  }
}
