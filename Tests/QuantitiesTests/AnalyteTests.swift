import Quantities
import Testing

/// Laboratory values in their units.
@Suite struct AnalyteTests {
  @Test(arguments: [
    // 1 mg/dL of creatinine is 88.4 umol/L; 115 / 88.4 = 1.3009.
    (Analyte.creatinine, "1 mg/dL", "umol/L", "88.4"), (.creatinine, "88.4 umol/L", "mg/dL", "1"),
    (.creatinine, "115 umol/L", "mg/dL", "1.3009"), (.creatinine, "0.884 umol/L", "mg/dL", "0.01"),
    // 8.0 / 0.4008 = 19.96 mmol/L for ten decilitres: 8.0 mg/dL x 10 / 40.08 = 1.996 mmol/L.
    (.calcium, "8 mg/dL", "mmol/L", "1.996"), (.correctedCalcium, "2 mmol/L", "mg/dL", "8.016"),
    // 1 ng/mL of 25-hydroxyvitamin D is 2.496 nmol/L.
    (.vitaminD, "20 ng/mL", "nmol/L", "49.92"), (.vitaminD, "49.92 nmol/L", "ng/mL", "20"),
    (.albumin, "3.2 g/dL", "g/L", "32"), (.haemoglobin, "100 g/L", "g/dL", "10"),
  ])
  func `a value converts between the units its laboratory uses`(
    analyte: Analyte, text: String, unit: String, wanted: String
  ) throws {
    let value = try analyte.value(Quantity(parsing: text), in: Unit(parsing: unit))
    #expect(value.unit.code == unit)
    #expect(
      value.value.display(places: 4) == wanted || "\(value.value.decimal(places: 3))" == wanted)
  }

  @Test func `mass and substance meet only where a molar mass is stated`() throws {
    let stated: Set<Analyte> = [.creatinine, .calcium, .correctedCalcium, .vitaminD]
    let pairs = [("mg/dL", "mmol/L"), ("umol/L", "mg/dL"), ("ng/mL", "nmol/L"), ("mmol/L", "g/L")]
    for analyte in Analyte.allCases {
      for (from, to) in pairs {
        let value = Quantity(Exact(1), try Unit(parsing: from))
        let converted = try? analyte.value(value, in: Unit(parsing: to))
        #expect((converted != nil) == stated.contains(analyte), "\(analyte) \(from) to \(to)")
      }
    }
  }

  @Test func `conversion there and back gives the same value`() throws {
    for analyte in [Analyte.creatinine, .calcium, .vitaminD] {
      for step in 1...200 {
        let value = Quantity(try Exact(Int128(step), over: 100), analyte.units[0])
        let there = try analyte.value(value, in: analyte.units[1])
        #expect(try analyte.value(there, in: analyte.units[0]) == value)
      }
    }
  }

  @Test func `a value in a unit that is not the analyte's is refused`() throws {
    for analyte in Analyte.allCases {
      for unit in Unit.all {
        let value = Quantity(Exact(1), unit)
        if analyte.units.contains(unit) {
          #expect(throws: Never.self) { try analyte.check(value) }
        } else {
          #expect(throws: QuantityError.self) { try analyte.check(value) }
        }
        if !analyte.units.contains(where: { $0.dimension == unit.dimension }) {
          #expect(throws: QuantityError.self) { try analyte.value(value, in: analyte.units[0]) }
        }
      }
      #expect(!analyte.title.contains("-"), "a title is read aloud")
    }
  }
}
