import Quantities
import TestSupport
import Testing

/// Numbers as they are read and printed.
@Suite struct ExactTextTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("4", "4"), ("4.0", "4"), ("4.50", "4.5"), ("0.5", "0.5"),
    ("-0.5", "-0.5"), ("007", "7"), ("999999999.999999", "999999999.999999"),
    ("-999999999", "-999999999"), ("0.000001", "0.000001"), ("100", "100"), ("1000000", "1000000"),
  ])
  func `a plain decimal is read and printed without a zero at its end`(
    text: String, printed: String
  ) throws {
    #expect(try Exact(parsing: text).description == printed)
  }

  @Test(arguments: [
    "", ".", "-", ".5", "5.", "-.5", "+5", "1,5", "1 5", " 1", "1 ", "1e3", "0x1F", "1/2", "½", "٣",
    "１",
    "1.2.3", "--1", "1_000", "1'000", "1234567890", "0.1234567", "NaN", "inf", "1\n", "1\0",
    String(repeating: "9", count: 100_000),
  ])
  func `anything else is refused, shortly`(text: String) {
    let error = #expect(throws: QuantityError.self) { try Exact(parsing: text) }
    #expect(error?.message.contains("plain decimal such as '0.9'") == true)
    #expect((error?.message.utf8.count ?? 0) < 250)
  }

  @Test func `a number that has no finite decimal keeps the digits that tell`() throws {
    #expect(try Exact(1, over: 3).description == "0.3333")
    #expect(try Exact(-2, over: 3).description == "-0.6667")
    #expect(try Exact(1, over: 30_000).description == "0.0000333")
    #expect(try Exact(1, over: 3_000_000_000).description == "0.000000000333")
    #expect(try Exact(200, over: 3).description == "66.6667")
  }

  @Test(arguments: [
    (4965, 100, "49.65"), (49_996, 1_000, "49.996"), (4_999_999, 100_000, "49.99999"),
    (60, 1, "60"),
    (5_600_000, 86_400, "64.81"), (500_001, 10_000, "50.0001"), (-49_996, 1_000, "-49.996"),
    (1, 1_000, "0.001"), (0, 1, "0"), (6_050, 100, "60.5"),
  ])
  func `what is shown never stands on a whole number that the value misses`(
    top: Int, bottom: Int, shown: String
  ) throws {
    #expect(try Exact(Int128(top), over: Int128(bottom)).display(places: 2) == shown)
  }

  @Test func `every number up to six places prints as it is read again, and safely`() throws {
    let seed: UInt64 = 1_400_900
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let bottom = [1, 10, 100, 1_000, 1_000_000].randomElement(using: &generator) ?? 1
      let top = Int.random(in: -999_999_999...999_999_999, using: &generator)
      let value = try Exact(Int128(top), over: Int128(bottom))
      let text = value.description
      #expect(try Exact(parsing: text) == value, "seed \(seed)")
      #expect(isSafe(text.drop { $0 == "-" }), "\(text), seed \(seed)")
    }
  }

  @Test func `fractions of all kinds print safely and near their value`() throws {
    let seed: UInt64 = 4_965
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5_000 {
      let top = Int.random(in: 1...1_000_000_000, using: &generator)
      let bottom = Int.random(in: 1...1_000_000_000, using: &generator)
      let value = try Exact(Int128(top), over: Int128(bottom))
      for text in [value.description, value.display(places: 2)] {
        #expect(isSafe(text[...]), "\(text), seed \(seed)")
        let read = try #require(Double(text))
        #expect(read > 0, "\(top)/\(bottom) printed as \(text), seed \(seed)")
        #expect(
          abs(read - Double(top) / Double(bottom)) <= max(0.005, read * 1e-12), "seed \(seed)")
      }
    }
  }

  /// A zero before the point, no other zero in front, none at the end.
  private func isSafe(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      && (parts[0] == "0" || !parts[0].hasPrefix("0"))
      && (parts.count == 1 || !parts[1].hasSuffix("0"))
  }
}
