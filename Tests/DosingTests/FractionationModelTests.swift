import Dosing
import Quantities
import Testing

/// BED and EQD2 of the palliative schedules, alpha/beta 10, 3 and 2 Gy.
@Suite struct FractionationModelTests {
  /// One schedule: fractions, dose of each, and BED and EQD2 for each alpha/beta.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let fractions: Int
    let dose: String
    let ten: (String, String)
    let three: (String, String)
    let two: (String, String)
    var testDescription: String { name }
  }

  // The whole table of schedules: n d (1 + d / (alpha/beta)), and that over 1 + 2 / (alpha/beta).
  static let table = [
    Row(
      name: "8 Gy in 1", fractions: 1, dose: "8 Gy", ten: ("14.40", "12.00"),
      three: ("29.33", "17.60"), two: ("40.00", "20.00")),
    Row(
      name: "16 Gy in 2", fractions: 2, dose: "8 Gy", ten: ("28.80", "24.00"),
      three: ("58.67", "35.20"), two: ("80.00", "40.00")),
    Row(
      name: "20 Gy in 5", fractions: 5, dose: "4 Gy", ten: ("28.00", "23.33"),
      three: ("46.67", "28.00"), two: ("60.00", "30.00")),
    Row(
      name: "24 Gy in 6", fractions: 6, dose: "4 Gy", ten: ("33.60", "28.00"),
      three: ("56.00", "33.60"), two: ("72.00", "36.00")),
    Row(
      name: "30 Gy in 10", fractions: 10, dose: "3 Gy", ten: ("39.00", "32.50"),
      three: ("60.00", "36.00"), two: ("75.00", "37.50")),
    Row(
      name: "20 Gy in 8", fractions: 8, dose: "2.5 Gy", ten: ("25.00", "20.83"),
      three: ("36.67", "22.00"), two: ("45.00", "22.50")),
    Row(
      name: "24 Gy in 2, stereotactic", fractions: 2, dose: "12 Gy", ten: ("52.80", "44.00"),
      three: ("120.00", "72.00"), two: ("168.00", "84.00")),
    Row(
      name: "30 Gy in 3, stereotactic", fractions: 3, dose: "10 Gy", ten: ("60.00", "50.00"),
      three: ("130.00", "78.00"), two: ("180.00", "90.00")),
    Row(
      name: "35 Gy in 5, stereotactic", fractions: 5, dose: "7 Gy", ten: ("59.50", "49.58"),
      three: ("116.67", "70.00"), two: ("157.50", "78.75")),
    Row(
      name: "16 Gy in 1, stereotactic", fractions: 1, dose: "16 Gy", ten: ("41.60", "34.67"),
      three: ("101.33", "60.80"), two: ("144.00", "72.00")),
    Row(
      name: "24 Gy in 1, stereotactic", fractions: 1, dose: "24 Gy", ten: ("81.60", "68.00"),
      three: ("216.00", "129.60"), two: ("312.00", "156.00")),
  ]

  @Test(arguments: table)
  func `BED and EQD2 of a schedule agree with the table`(row: Row) throws {
    for (ratio, wanted) in [("10 Gy", row.ten), ("3 Gy", row.three), ("2 Gy", row.two)] {
      let bed = try FractionationModel.bed(
        fractions: row.fractions, dose: amount(row.dose), alphaBeta: amount(ratio))
      let eqd2 = try FractionationModel.eqd2(
        fractions: row.fractions, dose: amount(row.dose), alphaBeta: amount(ratio))
      #expect(bed.value.value.decimal(places: 2) == wanted.0, "alpha/beta \(ratio)")
      #expect(eqd2.value.value.decimal(places: 2) == wanted.1, "alpha/beta \(ratio)")
      let isUncertain = try amount(row.dose).value > Exact(8)
      #expect(bed.working.lines.contains { $0.contains("LQ model is uncertain") } == isUncertain)
      #expect(eqd2.working.lines.count == bed.working.lines.count + 1)
    }
  }

  @Test func `two grays a fraction are their own equivalent`() throws {
    for fractions in 1...40 {
      for ratio in ["1.1 Gy", "2 Gy", "3.7 Gy", "10 Gy"] {
        let equivalent = try FractionationModel.eqd2(
          fractions: fractions, dose: amount("2 Gy"), alphaBeta: amount(ratio))
        #expect(equivalent.value == Quantity(Exact(2 * fractions), .gray))
      }
    }
    let centigrays = try FractionationModel.bed(
      fractions: 5, dose: amount("400 cGy"), alphaBeta: amount("10 Gy"))
    #expect(centigrays.value == (try amount("28 Gy")))
  }

  @Test(arguments: [
    (0, "8 Gy", "10 Gy"), (-1, "8 Gy", "10 Gy"), (1, "0 Gy", "10 Gy"), (1, "8 Gy", "0 Gy"),
    (1, "8 Gy", "-3 Gy"), (1, "8 MBq", "10 Gy"), (1, "8 Gy", "10 mg"),
  ])
  func `a schedule without fractions, dose or ratio is an error`(
    fractions: Int, dose: String, ratio: String
  ) {
    #expect(throws: DosingError.self) {
      try FractionationModel.eqd2(
        fractions: fractions, dose: amount(dose), alphaBeta: amount(ratio))
    }
  }
}
