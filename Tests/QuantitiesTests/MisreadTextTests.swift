import Quantities
import Testing

@Suite("Spellings that people misread") struct MisreadTextTests {
  @Test(
    "an unsafe spelling is found, whatever stands around it",
    arguments: [
      ("a dose of 4.0 mg", "4.0"), ("SUMMARY:4.0 mg", "4.0"), ("\"dose\":\"0.50 mg\"", "0.50"),
      ("take .5 mg", ".5"), ("(.25)", ".25"), ("10mg today", "10mg"), ("5mL;", "5mL"),
      ("over 60min.", "60min"), ("400 IU of D", "IU"), ("10U", "10U"), ("20 U", "U"),
      ("once QD", "QD"), ("given q.d.", "q.d."), ("500 µg", "µg"), ("500 mcg", "mcg"),
      ("2.50 mg", "2.50"), ("1.0mg", "1.0mg"), ("80 mg/m2 or 80mg/m2", "80mg/m2"),
    ])
  func unsafe(_ row: (text: String, word: String)) {
    #expect(MisreadText.problems(in: row.text).map(\.word) == [row.word])
  }

  @Test(
    "a safe one is left alone",
    arguments: [
      "4 mg", "0.5 mg", "10.8 mg every 12 weeks", "version 1.0.0", "at 10:30", "1.5 10*9/L",
      "DTSTART:20261001T103000", "100 mL", "2026-10-01", "S1, S20", "400 units", "1.4 mg/dL.",
      "-PT15M", "12.46 mL", "creatinine 106.08 µmol/L", "", "...",
    ])
  func safe(_ text: String) { #expect(MisreadText.problems(in: text) == []) }
}
