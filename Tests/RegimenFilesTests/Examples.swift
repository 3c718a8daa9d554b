import CivilTime
import Courses
import Regimens
import Testing

@testable import RegimenFiles

/// The day on which the example courses are read.
func exampleDay() throws -> CivilDate {
  try #require(CivilDate(year: 2026, month: 10, day: 1))
}

/// A complete regimen in few lines, for tests that change one of them.
let smallRegimen = """
  osteon: regimen/1
  id: example
  version: 1.2.3
  status: active
  title: An example
  kind: bisphosphonate
  ingredient: example 4 mg
  titles:
    discreet: Visit
    plain: Infusion
    full: Example infusion
  phases:
    - id: treatment
      begins: start
      cycle:
        every: 28 d [S1]
        days: 1 [S1]
        count: 6 [S1]
      window:
        earliest: 21 d [D]
        late-ok: +7 d [D]
        decision: +28 d [D]
      after-late: re-anchor
      closure: after
      setting: clinic
      give: [example]
  doses:
    example:
      agent: example
      route: intravenous infusion
      flat: 4 mg [S1]
  gates: []
  companions: []
  contraindications: []
  patient-notes: []
  staff-notes: []
  sources:
    S1:
      mark: read
      cite: A label
    D:
      mark: local-default
      cite: Planner's own default
  """

/// A complete course in few lines.
let smallCourse = """
  osteon: course/1
  id: a-course
  patient:
    id: a-patient
    label: Ada Example
    born: 1960-02-29
    sex: female
  regimen:
    id: example
    version: 1.2.3
  order:
    prescriber: Dr E. Example
    signed: 2026-09-01
    start: 2026-09-08
  ledger:
    - {on: 2026-09-08, given: 1, amount: 4 mg}
    - {on: 2026-09-20, lab: creatinine, value: 0.9 mg/dL}
  """

/// A complete clinic in few lines.
let smallClinic = """
  osteon: clinic/1
  id: a-clinic
  name: A Clinic
  zone: Europe/London
  uid-namespace: a-clinic.example
  hours:
    mon: 08:00-18:00
  closures:
    - {date: 2026-12-28, reason: Boxing Day}
  lab-validity:
    creatinine: 7 d
  leads:
    lab: 3 d
  """

/// What a reader says of a text; empty when it takes it.
func complaints(ofRegimen text: String) -> [String] {
  said { () throws(FileErrors) in _ = try regimenFile(text) }
}

func complaints(ofCourse text: String) throws -> [String] {
  let today = try exampleDay()
  return said { () throws(FileErrors) in _ = try course(text, today: today) }
}

func complaints(ofClinic text: String) -> [String] {
  said { () throws(FileErrors) in
    _ = try ClinicReader.clinic(
      from: SourceText(bytes: Array(text.utf8), name: "k.yaml", limit: SourceText.limit))
  }
}

func regimenFile(_ text: String) throws(FileErrors) -> RegimenFile {
  try RegimenReader.regimen(
    from: SourceText(bytes: Array(text.utf8), name: "r.yaml", limit: SourceText.limit))
}

func course(_ text: String, today: CivilDate) throws(FileErrors) -> Course {
  try CourseReader.course(
    from: SourceText(bytes: Array(text.utf8), name: "c.yaml", limit: SourceText.courseLimit),
    today: today)
}

func said(_ read: () throws(FileErrors) -> Void) -> [String] {
  do {
    try read()
    return []
  } catch { return error.errors.map(\.description) }
}
