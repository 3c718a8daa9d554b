import CivilTime
import Foundation
import Regimens
import Testing

@testable import RegimenFiles

/// Bytes that are no schedule at all, and the first line of the answer.
struct Rough: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let says: String
  let testDescription: String

  init(_ name: String, _ bytes: [UInt8], says: String) {
    self.bytes = bytes
    self.says = says
    testDescription = name
  }

  init(_ text: String, says: String) { self.init(text, Array(text.utf8), says: says) }
}

/// SplitMix64, for repeatable noise.
struct Noise: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Rough input")
struct RoughInputTests {
  private static let deep =
    "lists and mappings are nested more than 32 deep; these files need six at most"
  private static let alias = "aliases are not allowed; write the value out, or put a text that holds "

  @Test(
    "any bytes get a clear answer",
    arguments: [
      Rough(
        "", says: "x: the file is empty; the first line says what it is, such as 'osteon: regimen/1'"),
      Rough(
        "\n  \n",
        says: "x: the file is empty; the first line says what it is, such as 'osteon: regimen/1'"),
      Rough("# only\n", says: "x: the file is empty"),
      Rough(
        "NUL", Array("a: 1\nb: ".utf8) + [0],
        says: "x:2:4: a NUL byte: this is not a text file; save it as UTF-8 text"),
      Rough(
        "Latin-1", Array("a: 1\nb: caf".utf8) + [0xE9],
        says: "x:2:7: these bytes are not UTF-8; save the file as UTF-8"),
      Rough(
        "too large", [UInt8](repeating: 65, count: 1_000_001),
        says: "x: the file is larger than 1 MB; split it"),
      Rough("just words", says: "x:1:1: the regimen must be a mapping of keys and values, this is a single value"),
      Rough("- a", says: "x:1:1: the regimen must be a mapping of keys and values, this is a list"),
      Rough(
        "a: b",
        says: "x:1:1: the file does not say what it is; begin it with 'osteon: regimen/1'"),
      Rough("a: &x 1\nb: *x", says: "x:1:4: \(alias)'&' in quotes"),
      Rough("b: *x", says: "x:1:4: \(alias)'*' in quotes"),
      Rough(
        "b: !!binary x",
        says: "x:1:4: tags are not allowed; put a text that begins with '!' in quotes"),
      Rough("%YAML 1.2\n---\na: b", says: "x:1:1: directives are not allowed; leave the line out"),
      Rough("brackets", [UInt8](repeating: 91, count: 900_000), says: "x:1:33: \(deep)"),
      Rough(
        "dashes", Array(String(repeating: "- ", count: 400_000).utf8), says: "x:1:129: \(deep)"),
      Rough(
        "question marks", Array(String(repeating: "? ", count: 400_000).utf8),
        says: "x:1:129: \(deep)"),
      Rough(
        "colons", Array(String(repeating: ": ", count: 400_000).utf8), says: "x:1:129: \(deep)"),
      Rough(
        "brackets behind closing ones in quotes",
        Array(String(repeating: "[\"]\",", count: 100).utf8), says: "x:1:161: \(deep)"),
      Rough(
        "a: \"open\n", says: "x:1:4: the quotation mark that begins here has no end on this line; close it"),
      Rough("[#]]]]", says: "x:1:2: put a space before '#'"),
      Rough("a: b: c", says: "x:1:5: this is not YAML: mapping values are not allowed in this context; "
        + "a text with ': ' in it needs quotes"),
      Rough("osteon: regimen/1\n---\nosteon: regimen/1", says: "x:2:1: this is not YAML: but found another "
        + "document (expected a single document in the stream)"),
    ])
  func rough(_ row: Rough) {
    let complaints = said { () throws(FileErrors) in
      _ = try RegimenReader.regimen(
        from: SourceText(bytes: row.bytes, name: "x", limit: SourceText.limit))
    }
    #expect(complaints == [row.says])
  }

  @Test("a byte order mark and Windows line ends change nothing")
  func marks() throws {
    let windows = "\u{FEFF}" + smallRegimen.replacing("\n", with: "\r\n")
    #expect(try regimenFile(windows).regimen == regimenFile(smallRegimen).regimen)
  }

  @Test("quotation marks in ordinary text do no harm")
  func apostrophes() throws {
    let text = smallRegimen.replacing(
      "staff-notes: []",
      with: """
        staff-notes:
          - The patient's "own" choice, and 5 * 4 & more; it's fine. [S1]
          - 'It''s [quoted] # not a comment [S1]'
          - "Say \\"yes\\": go [S1]"
        """)
    let notes = try regimenFile(text).regimen.staffNotes
    #expect(
      notes.map(\.value) == [
        "The patient's \"own\" choice, and 5 * 4 & more; it's fine.", "It's [quoted] # not a comment",
        "Say \"yes\": go",
      ])
  }

  @Test("damaged files never crash a reader", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func damage(seed: UInt64) throws {
    var noise = Noise(state: seed)
    let today = try exampleDay()
    let signs = Array("[]{}:,-?*&!#'\"|>%@\n\r\t 0aZ.\u{0085}é".utf8)
    for original in [smallRegimen, smallCourse, smallClinic] {
      for _ in 0..<150 {
        var bytes = Array(original.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &noise) {
          let index = Int.random(in: 0..<bytes.count, using: &noise)
          switch Int.random(in: 0..<4, using: &noise) {
          case 0: bytes[index] = signs.randomElement(using: &noise) ?? 0
          case 1: bytes.insert(signs.randomElement(using: &noise) ?? 0, at: index)
          case 2: bytes.remove(at: index)
          default:
            let end = min(bytes.count, index + Int.random(in: 1...40, using: &noise))
            bytes.insert(contentsOf: bytes[index..<end], at: index)
          }
        }
        guard let source = try? SourceText(bytes: bytes, name: "x", limit: SourceText.limit) else {
          continue
        }
        _ = try? RegimenReader.regimen(from: source)
        _ = try? CourseReader.course(from: source, today: today)
        _ = try? ClinicReader.clinic(from: source)
      }
    }
  }

  @Test("what cannot be had is no input, not bad data")
  func noInput() {
    let directory = FileManager.default.temporaryDirectory.path
    for (path, problem) in [
      (directory + "/no-such-file.yaml", "no such file"),
      (directory, "this is a directory; name a file in it"),
      ("/dev/zero", "this is not a regular file"),
    ] {
      do throws(FileErrors) {
        _ = try SourceText(path: path, limit: SourceText.limit)
        Issue.record("read \(path)")
      } catch {
        #expect(error.errors.map(\.kind) == [.noInput])
        #expect(error.errors.map(\.description) == ["\(path): \(problem)"])
      }
    }
  }
}
