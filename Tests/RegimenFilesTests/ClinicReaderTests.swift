import Testing

@testable import RegimenFiles

@Suite("Reading a clinic")
struct ClinicReaderTests {
  @Test("a small clinic reads without complaint")
  func small() {
    #expect(complaints(ofClinic: smallClinic).isEmpty)
  }

  @Test(
    "a wrong value is told with its place and what would be right",
    arguments: [
      Edit(
        "zone: Europe/London", "zone: London",
        says: "k.yaml:4:7: 'London' is not a time zone; write an Olson name such as 'Europe/London'"
      ),
      Edit(
        "mon: 08:00-18:00", "mon: 18:00-08:00",
        says: "k.yaml:7:8: '18:00-08:00' is not a stretch of a day; write it as \"08:00-18:00\""),
      Edit(
        "mon: 08:00-18:00", "mon: 08:00-18:00\n  monday: 08:00-18:00",
        says: "k.yaml:8:3: Monday stands here twice; keep one"),
      Edit(
        "mon: 08:00-18:00", "moonday: 08:00-18:00",
        says:
          "k.yaml:7:3: 'moonday' is not a day of the week; write mon, tue, wed, thu, fri, sat or "
          + "sun"),
      Edit(
        "creatinine: 7 d", "creatinin: 7 d",
        says: "k.yaml:11:3: 'creatinin' is not a laboratory value; did you mean 'creatinine'?"),
      Edit(
        "creatinine: 7 d", "creatinine: 1 mo",
        says: "k.yaml:11:15: write a number of days, such as '7 d'"),
      Edit(
        "reason: Boxing Day}", "reason: Boxing Day}\n  - {date: 2026-12-28, reason: again}",
        says: "k.yaml:10:5: 2026-12-28 is closed twice; keep one"),
      Edit(
        "date: 2026-12-28", "date: 2026-02-30",
        says:
          "k.yaml:9:12: '2026-02-30' is not a day that exists; write it as 2026-10-01, from 1900 to "
          + "2200"),
      Edit(
        "lab: 3 d", "lab: three days",
        says:
          "k.yaml:13:8: 'three days' is not an interval; write days, weeks or calendar months, such "
          + "as '28 d', '4 wk', '6 mo' or '5 mo 14 d'"),
      Edit(
        "name: A Clinic", "nmae: A Clinic",
        says: "k.yaml:3:1: unknown key 'nmae'; did you mean 'name'?"),
      Edit(
        "osteon: clinic/1", "osteon: regimen/1",
        says:
          "k.yaml:1:9: this file says it is 'regimen/1'; a file of the kind 'clinic/1' is needed"),
    ])
  func wrong(_ edit: Edit) {
    let text = smallClinic.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(complaints(ofClinic: text) == edit.says)
  }
}
