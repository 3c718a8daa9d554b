import TestSupport
import Testing

@testable import CivilTime

/// Zone files byte by byte, as RFC 8536 lays them out.
@Suite struct ZoneTableTests {
  /// A file of version 2: an empty first block, then changes to kinds of offset, and a rule.
  private static func file(
    changes: [(Int64, UInt8)] = [(0, 1)], kinds: [Int32] = [0, 3_600], rule: String = "AAA-1",
    leaps: UInt8 = 0, version: String = "2"
  ) -> [UInt8] {
    func header(_ changes: Int, _ kinds: Int) -> [UInt8] {
      Array("TZif\(version)".utf8) + Array(repeating: 0, count: 15)
        + [0, 0, 0, UInt8(0), 0, 0, 0, 0, 0, 0, 0, leaps]
        + [0, 0, 0, UInt8(changes), 0, 0, 0, UInt8(kinds), 0, 0, 0, 4]
    }
    func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
    let first = header(0, 1) + bytes(Int32(0)) + [0, 0] + Array("AAA\0".utf8)
    let second =
      header(changes.count, kinds.count) + changes.flatMap { bytes($0.0) } + changes.map(\.1)
      + kinds.flatMap { bytes($0) + [0, 0] } + Array("AAA\0".utf8)
    return first + second + Array("\n\(rule)\n".utf8)
  }

  @Test func `before the first change the first offset counts, after the last the rule`() throws {
    let table = try #require(
      ZoneTable(file: Self.file(changes: [(-100, 1), (100, 0)], rule: "AAA-2")))
    #expect(table.offset(atUTC: -101) == 0)
    #expect(table.offset(atUTC: -100) == 3_600 && table.offset(atUTC: 99) == 3_600)
    #expect(table.offset(atUTC: 100) == 7_200)
  }

  @Test func `without a rule the last offset stays`() throws {
    let table = try #require(ZoneTable(file: Self.file(rule: "")))
    #expect(table.offset(atUTC: 0) == 3_600 && table.offset(atUTC: .max) == 3_600)
  }

  @Test func `a file that is cut off anywhere before its rule is refused`() {
    let whole = Self.file()
    let rule = "\nAAA-1\n".utf8.count
    for length in 0..<(whole.count - rule) {
      #expect(ZoneTable(file: Array(whole[..<length])) == nil, "\(length) bytes")
    }
  }

  @Test(arguments: [
    file(version: "\0"), file(leaps: 1), file(changes: [(5, 1), (5, 0)]), file(changes: [(0, 2)]),
    file(kinds: []), file(rule: "nonsense,1"), Array("TZif".utf8), [],
    Array(repeating: 255, count: 400),
  ])
  func `a file that is not sound is refused`(bytes: [UInt8]) {
    #expect(ZoneTable(file: bytes) == nil)
  }

  @Test func `a few wild bytes never trap`() {
    let seed: UInt64 = 20_261_001
    var random = SeededGenerator(seed: seed)
    var read = 0
    for _ in 0..<5_000 {
      var bytes = Self.file(changes: [(-9, 1), (9, 0)], rule: "GMT0BST,M3.5.0/1,M10.5.0")
      for _ in 0..<3 {
        bytes[.random(in: bytes.indices, using: &random)] = .random(
          in: .min ... .max, using: &random)
      }
      if ZoneTable(file: bytes)?.offset(atUTC: 1_000) != nil { read += 1 }
    }
    #expect((1..<5_000).contains(read), "seed \(seed): some stay readable and some do not")
  }
}
