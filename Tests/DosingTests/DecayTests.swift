import CivilTime
import Dosing
import Quantities
import Regimens
import Testing

/// Decay factors and volumes against the labels' own tables.
@Suite struct DecayTests {
  /// US Xofigo label: days from the reference, at 12:00 Central Standard Time, 7 h after 12:00 CET.
  static let radiumUS: [(Int, String)] = [
    (-14, "2.296"), (-13, "2.161"), (-12, "2.034"), (-11, "1.914"), (-10, "1.802"), (-9, "1.696"),
    (-8, "1.596"), (-7, "1.502"), (-6, "1.414"), (-5, "1.330"), (-4, "1.252"), (-3, "1.178"),
    (-2, "1.109"), (-1, "1.044"), (0, "0.982"), (1, "0.925"), (2, "0.870"), (3, "0.819"),
    (4, "0.771"), (5, "0.725"), (6, "0.683"), (7, "0.643"), (8, "0.605"), (9, "0.569"),
    (10, "0.536"), (11, "0.504"), (12, "0.475"), (13, "0.447"), (14, "0.420"),
  ]
  /// EU Xofigo: at the hour of the reference.
  static let radiumEU: [(Int, String)] = [
    (-14, "2.337"), (-7, "1.529"), (0, "1.000"), (5, "0.738"), (7, "0.654"), (14, "0.428"),
  ]
  /// Metastron label.
  static let strontium: [(Int, String)] = [
    (-24, "1.39"), (-22, "1.35"), (-20, "1.32"), (-18, "1.28"), (-16, "1.25"), (-14, "1.21"),
    (-12, "1.18"), (-10, "1.15"), (-8, "1.12"), (-6, "1.09"), (-4, "1.06"), (-2, "1.03"),
    (0, "1.00"), (6, "0.92"), (8, "0.90"), (10, "0.87"), (12, "0.85"), (14, "0.83"), (16, "0.80"),
    (18, "0.78"), (20, "0.76"), (22, "0.74"), (24, "0.72"), (26, "0.70"), (28, "0.68"),
  ]

  private func factor(_ halfLife: String, hours: Int, places: Int) throws -> String {
    let factor = try Decay.factor(
      halfLife: amount(halfLife), elapsedSeconds: Int64(hours) * 3_600)
    return try Exact(Int128((factor * 1e9).rounded()), over: 1_000_000_000).decimal(places: places)
  }

  @Test(arguments: radiumUS)
  func `radium-223 agrees with the US table at 11.43 days and 7 hours`(
    day: Int, printed: String
  ) throws {
    #expect(try factor("11.43 d", hours: day * 24 + 7, places: 3) == printed)
  }

  @Test func `the half-life of the label's prose misses its own table`() throws {
    let missed = try Self.radiumUS.filter { day, printed in
      try factor("11.4 d", hours: day * 24 + 7, places: 3) != printed
    }
    #expect(missed.count == 23)
  }

  @Test(arguments: radiumEU)
  func `radium-223 agrees with the EU table without a shift`(day: Int, printed: String) throws {
    #expect(try factor("11.43 d", hours: day * 24, places: 3) == printed)
  }

  @Test(arguments: strontium)
  func `strontium-89 agrees with its table at 50.5 days`(day: Int, printed: String) throws {
    #expect(try factor("50.5 d", hours: day * 24, places: 2) == printed)
  }

  @Test func `half is left after one half-life and twice before it`() throws {
    for halfLife in ["46.3 h", "11.43 d", "50.5 d"] {
      let seconds = try #require(
        Int64("\(try amount(halfLife).converted(to: .second).value)"))
      #expect(try Decay.factor(halfLife: amount(halfLife), elapsedSeconds: seconds) == 0.5)
      #expect(try Decay.factor(halfLife: amount(halfLife), elapsedSeconds: -seconds) == 2)
      #expect(try Decay.factor(halfLife: amount(halfLife), elapsedSeconds: 0) == 1)
    }
  }

  @Test func `7.4 GBq of lutetium-177 are 12.46 mL at 120 hours, inside the vial's range`() throws {
    // 2^(-120 / 159.528) = 0.593662; 7.4 GBq / (1 GBq/mL x 0.593662) = 12.465
    let worked = try Decay.volume(
      activity: amount("7.4 GBq"), concentration: amount("1 GBq/mL"), halfLife: amount("6.647 d"),
      elapsedSeconds: 120 * 3_600)
    #expect(worked.value == (try amount("12.46 mL")))
    #expect(try worked.value.compared(to: amount("7.5 mL")) > 0)
    #expect(try worked.value.compared(to: amount("12.5 mL")) < 0)
    let inMegabecquerel = try Decay.volume(
      activity: amount("7400 MBq"), concentration: amount("1000 MBq/mL"),
      halfLife: amount("159.528 h"), elapsedSeconds: 120 * 3_600)
    #expect(inMegabecquerel.value == worked.value)
  }

  // Six civil days are 144 hours less or more one where the clocks change.
  @Test(arguments: [
    ("America/New_York", "2027-03-11", 143), ("America/New_York", "2026-10-29", 145),
    ("Europe/London", "2027-03-25", 143), ("Europe/Berlin", "2026-10-22", 145),
    ("Europe/Berlin", "2026-11-05", 144),
  ])
  func `decay counts elapsed seconds, not civil days`(
    zoneName: String, from: String, hours: Int
  ) throws {
    let zone = try ClinicZone(identifier: zoneName)
    let noon = try #require(TimeOfDay("12:00"))
    let start = try zone.utcSeconds(of: day(from), at: noon)
    let end = try zone.utcSeconds(of: day(from).adding(days: 6), at: noon)
    #expect(end - start == Int64(hours) * 3_600)
    let decayed = try Decay.factor(halfLife: amount("46.3 h"), elapsedSeconds: end - start)
    let naive = try Decay.factor(halfLife: amount("46.3 h"), elapsedSeconds: 144 * 3_600)
    #expect((decayed > naive) == (hours < 144) && (decayed < naive) == (hours > 144))
  }

  private func product(
    _ table: [(Int, String)], halfLife: String, offset: String?
  ) throws -> Product {
    Product(
      concentration: try cited("1100 kBq/mL"), vial: nil, halfLife: try cited(halfLife),
      decayTable: Cited(
        Dictionary(uniqueKeysWithValues: try table.map { ($0.0, try Exact(parsing: $0.1)) }), []),
      tableOffset: try offset.map { try cited($0) })
  }

  @Test func `a label's table agrees with the formula to its last digit`() throws {
    #expect(
      try DecayTable.disagreements(of: product(Self.radiumUS, halfLife: "11.43 d", offset: "7 h"))
        == [])
    #expect(
      try DecayTable.disagreements(of: product(Self.radiumEU, halfLife: "11.43 d", offset: nil))
        == [])
    #expect(
      try DecayTable.disagreements(of: product(Self.strontium, halfLife: "50.5 d", offset: nil))
        == [])
    #expect(
      try DecayTable.disagreements(of: product(Self.radiumUS, halfLife: "11.4 d", offset: "7 h"))
        .count == 23)
    #expect(
      try DecayTable.disagreements(of: product(Self.radiumUS, halfLife: "11.43 d", offset: nil))
        .count == 29)
  }

  @Test func `one wrong digit anywhere in a table is found`() throws {
    for index in Self.radiumUS.indices {
      var table = Self.radiumUS
      let (day, printed) = table[index]
      table[index].1 = "\(try Exact(parsing: printed) + Exact(1, over: 1_000))"
      #expect(
        try DecayTable.disagreements(of: product(table, halfLife: "11.43 d", offset: "7 h"))
          == [day])
    }
  }

  @Test(arguments: [
    ("0 d", "1 GBq/mL", "1 GBq"), ("-1 d", "1 GBq/mL", "1 GBq"), ("6 d", "0 GBq/mL", "1 GBq"),
    ("6 mL", "1 GBq/mL", "1 GBq"), ("6 d", "1 mg/mL", "1 GBq"), ("6 d", "1 GBq", "1 GBq"),
    ("6 d", "1 GBq/mL", "1 mg"), ("0.001 d", "1 GBq/mL", "1 GBq"),
  ])
  func `a half-life, strength or activity that cannot be is an error`(
    halfLife: String, concentration: String, activity: String
  ) {
    #expect(throws: DosingError.self) {
      try Decay.volume(
        activity: amount(activity), concentration: amount(concentration),
        halfLife: amount(halfLife),
        elapsedSeconds: 3_600)
    }
  }
}
