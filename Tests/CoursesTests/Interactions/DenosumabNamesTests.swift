import CivilTime
import Courses
import Regimens
import Testing

/// Denosumab goes by many names, each of one strength (clinical reference, 2.3): all are one ingredient, and the
/// strength says for how long a dose works.
@Suite("Names of denosumab") struct DenosumabNamesTests {
  private static let strong = [
    "xgeva", "wyost", "osenvelt", "xbryk", "bomyntra", "bilprevda", "aukelso", "xtrenbo",
    "jubereq",
  ]
  private static let weak = [
    "prolia", "jubbonti", "stoboclo", "ospomyv", "obodence", "conexxence", "bildyos", "bosaya",
    "enoby", "osvyrti",
  ]

  private func findings(_ rule: String, _ kind: Circumstance.Kind, _ name: String) throws
    -> [Finding]
  {
    var scenario = try Scenario(
      Samples.regimen("zoledronic-acid-q4w"), at: Samples.riverside(), signed: "2026-05-05",
      start: "2026-10-05")
    scenario.on("2026-06-20", .circumstance(Circumstance(kind: kind, name: name, until: nil)))
    try scenario.ready(on: "2026-09-20")
    return try PatientPlanner.plans(
      of: [PatientPlanner.Member(course: scenario.course, regimen: scenario.regimen)],
      rules: InteractionTests.rules(), clinic: scenario.clinic, asOf: day("2026-10-01"),
      through: scenario.through
    ).flatMap { $0.findings(rule) }
  }

  @Test("two agents at once are found under each name", arguments: strong + weak)
  func twice(_ name: String) throws {
    #expect(try findings("X01", .taking, name).first?.severity == .stop)
  }

  // 20 June to 5 October 2026 is 107 d: more than the 28 d of 120 mg, less than the 6 months of 60 mg.
  @Test("the change to a bisphosphonate waits as long as the strength works")
  func change() throws {
    for name in Self.strong { #expect(try findings("X02", .elsewhere, name).isEmpty, "\(name)") }
    for name in Self.weak { #expect(try findings("X02", .elsewhere, name).count == 1, "\(name)") }
  }
}
