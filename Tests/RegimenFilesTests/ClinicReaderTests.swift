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
        says: "k.yaml:4:7: 'London' is not a time zone; write an Olson name such as 'Europe/London'"),
      Edit(
        "mon: 08:00-18:00", "mon: 18:00-08:00",
        says: "k.yaml:7:8: '18:00-08:00' cannot be the hours of Monday; write it like 08:00-17:30"),
      Edit(
        "mon: 08:00-18:00", "mon: 08:00-18:00\n  monday: 08:00-18:00",
        says: "k.yaml:8:3: a second set of hours for Monday; keep one"),
      Edit(
        "mon: 08:00-18:00", "moonday: 08:00-18:00",
        says: "k.yaml:7:3: 'moonday' is not a weekday; write mon, tue, wed, thu, fri, sat or sun",
        "k.yaml:7:3: no hours: a place must be open on some weekday"),
      Edit(
        "creatinine: 7 d", "creatinin: 7 d",
        says: "k.yaml:11:3: 'creatinin' is not a laboratory value; did you mean 'creatinine'?"),
      Edit(
        "creatinine: 7 d", "creatinine: 1 mo",
        says: "k.yaml:11:15: creatinine: '1 mo' must be days, such as '7 d'"),
      Edit(
        "lab: 3 d", "lab: 3 d\nclosure-files: [../secret.ics]",
        says: "k.yaml:14:17: '../secret.ics' leaves the folder of the clinic's file; write a path "
          + "inside it"),
      Edit(
        "lab: 3 d", "lab: 3 d\nnurses: [{id: n, shift: 08:00-16:00, maximum-acuity: 6, break: 17:00-17:30}]",
        says: "k.yaml:14:64: the break 17:00-17:30 is not within the shift 08:00-16:00"),
    ])
  func wrong(_ edit: Edit) {
    let text = smallClinic.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(complaints(ofClinic: text) == edit.says)
  }
}
