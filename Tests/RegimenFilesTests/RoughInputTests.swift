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
    "lists and groups are nested too deeply; these files need six levels at most"
  private static let alias =
    "anchors and aliases are not read; write the value out, or put a text that begins with "
  private static let empty =
    "the file is empty; its first line says what it is, such as 'osteon: regimen/1'"
  private static let keys = "the file must be a group of keys, beginning with 'osteon: regimen/1'"
  private static let odd =
    "an invisible character that some programs take for a new line; delete it"
  /// A bomb of nine levels, ten copies each: a billion values once its aliases are followed.
  private static let bomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    + (1...9).map { level in
      "a\(level): &a\(level) ["
        + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]"
    }.joined(separator: "\n")
  /// The same as keys of mappings, which are hashed before anything else looks at them.
  private static let keyBomb =
    "a0: &a0 {x: x}\n"
    + (1...40).map { "a\($0): &a\($0) {? *a\($0 - 1) : *a\($0 - 1)}" }.joined(separator: "\n")

  @Test(
    "any bytes get a clear answer",
    arguments: [
      Rough("", says: "x: \(empty)"),
      Rough("\n  \n", says: "x: \(empty)"),
      Rough("# only\n", says: "x: the file is empty"),
      Rough(
        "NUL", Array("a: 1\nb: ".utf8) + [0],
        says: "x:2:4: a zero byte: this is not a text file; write YAML in UTF-8"),
      Rough(
        "Latin-1", Array("a: 1\nb: caf".utf8) + [0xE9],
        says: "x:2:7: this is not UTF-8 text; save the file as UTF-8"),
      Rough(
        "too large", [UInt8](repeating: 65, count: 1_000_001),
        says: "x: the file is larger than 1 MB; no more is read, split it"),
      Rough(
        "50 MB", [UInt8](repeating: 91, count: 50_000_000),
        says: "x: the file is larger than 1 MB; no more is read, split it"),
      Rough("just words", says: "x:1:1: \(keys)"),
      Rough("- a", says: "x:1:1: \(keys)"),
      Rough(
        "a: b", says: "x:1:1: the file does not say what it is; begin it with 'osteon: regimen/1'"),
      Rough("a: &x 1\nb: *x", says: "x:1:4: \(alias)'&' in quotes"),
      Rough("b: *x", says: "x:1:4: \(alias)'*' in quotes"),
      Rough(bomb, says: "x:1:5: \(alias)'&' in quotes"),
      Rough(keyBomb, says: "x:1:5: \(alias)'&' in quotes"),
      Rough(
        "b: !!binary x", says: "x:1:4: tags are not read; put a text that begins with '!' in quotes"
      ),
      Rough("%YAML 1.2\n---\na: b", says: "x:1:1: directives are not read; leave the line out"),
      Rough("brackets", [UInt8](repeating: 91, count: 900_000), says: "x:1:33: \(deep)"),
      Rough("dashes", Array(String(repeating: "- ", count: 400_000).utf8), says: "x:1:65: \(deep)"),
      Rough(
        "question marks", Array(String(repeating: "? ", count: 400_000).utf8),
        says: "x:1:1: keys marked with '?' are not read; put a text that begins with it in quotes"),
      Rough(
        "colons", Array(String(repeating: ": ", count: 400_000).utf8),
        says: "x:1:1: there is no key before this ':'; write 'key: value'"),
      Rough(
        "stairs",
        Array((0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8),
        says: "x:65:65: \(deep)"),
      Rough(
        "brackets behind closing ones in quotes",
        Array(String(repeating: "[\"]\",", count: 100).utf8), says: "x:1:161: \(deep)"),
      Rough(
        "brackets behind a document mark",
        Array(("--- \"]\"\n--- " + String(repeating: "[", count: 90)).utf8),
        says: "x:2:37: \(deep)"),
      Rough(
        "a: [b,\n c]",
        says:
          "x:1:4: the bracket that opens here is not closed on its line; close it, or write one item "
          + "a line, each beginning with '- '"),
      Rough(
        "a: \"open\n",
        says: "x:1:4: the quotation mark that begins here has no end on its line; close it"),
      Rough("[#]]]]", says: "x:1:2: put a space before '#', or the text in quotes"),
      Rough("a: 1\u{2028}b: 2", says: "x:1:5: \(odd)"),
      Rough("a: 1\n\u{FEFF}b: 2", says: "x:2:1: \(odd)"),
      Rough(
        "a: b: c",
        says:
          "x:1:5: this is not YAML: mapping values are not allowed in this context; put a text with "
          + "': ' in it in quotes"),
      Rough(
        "osteon: regimen/1\nid: é\u{1}",
        says: "x:2:6: this is not YAML: control characters are not allowed"),
      Rough(
        "osteon: regimen/1\nid: a\nkind: b\nid: c\nkind: d",
        says: "x:2:1: the key 'id', 'kind' stands here more than once; keep one"),
      Rough(
        "a key twice among many", Array(((0..<40).map { "k\($0): 1\n" }.joined() + "k9: 2").utf8),
        says: "x:10:1: the key 'k9' stands here more than once; keep one"),
      Rough(
        "osteon: regimen/1\n---\nosteon: regimen/1",
        says: "x:2:1: this is not YAML: but found another document"),
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
        "The patient's \"own\" choice, and 5 * 4 & more; it's fine.",
        "It's [quoted] # not a comment",
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

  @Test("a file that may not be read is no input; the superuser may read all")
  func noPermission() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "osteon-locked-\(ProcessInfo.processInfo.processIdentifier).yaml")
    try Data("osteon: regimen/1".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: url.path)
    let complaints = said { () throws(FileErrors) in
      _ = try SourceText(path: url.path, limit: SourceText.limit)
    }
    let refused = ["\(url.path): the file cannot be opened: permission denied"]
    #expect(complaints == (FileManager.default.isReadableFile(atPath: url.path) ? [] : refused))
  }

  @Test("a large file on disk is read no further than its limit")
  func large() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "osteon-large-\(ProcessInfo.processInfo.processIdentifier).yaml")
    try Data(count: 50_000_000).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try SourceText.bytes(at: url.path, limit: SourceText.limit).count <= 1 << 21)
    let complaints = said { () throws(FileErrors) in
      _ = try SourceText(path: url.path, limit: SourceText.limit)
    }
    #expect(complaints == ["\(url.path): the file is larger than 1 MB; no more is read, split it"])
  }

  @Test(
    "ordinary layouts pass the look at the layout",
    arguments: [
      "a: [b, {c: \"d, ]\"}] # e ]", "- - a\n  - 'it''s'", "a: b[c] d] {", "a: |\n  text, \"text",
      "a: >-\n  text", "'a': {b: -1, c: x y}", "a:\n- b\n- c", "a: don't \"x", "--- \na: b",
    ])
  func layouts(_ text: String) {
    let complaints = said { () throws(FileErrors) in
      _ = try SourceText(bytes: Array(text.utf8), name: "x", limit: SourceText.limit)
    }
    #expect(complaints.isEmpty)
  }
}
