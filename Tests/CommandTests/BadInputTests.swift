import Foundation
import Testing

/// A course in few lines that the program takes.
let plainCourse = """
  osteon: course/1
  id: a-course
  patient: {id: a-patient, label: Ada Example, born: 1960-02-29, sex: female}
  regimen: {id: zoledronic-acid-q4w, version: 1.0.0}
  order: {prescriber: Dr E. Example, signed: 2026-08-01, start: 2026-09-08}
  ledger:
    - {on: 2026-08-20, dental: cleared, by: Dr D. Dentist}
    - {on: 2026-09-02, lab: creatinine, value: 0.9 mg/dL, baseline: true}
    - {on: 2026-09-08, given: 1, amount: 4 mg}
  """

/// A change to the plain course and what the program says of it.
struct Wrong: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let status: Int32
  /// What standard error holds after the file's name.
  let says: String

  init(_ name: String, _ old: String, _ new: String, says: String) {
    self.name = name
    bytes = Array(plainCourse.replacing(old, with: new).utf8)
    status = 65
    self.says = says
  }

  init(_ name: String, bytes: [UInt8], says: String) {
    self.name = name
    self.bytes = bytes
    status = 65
    self.says = says
  }

  var testDescription: String { name }
}

@Suite("Wrong input")
struct BadInputTests {
  private let today = ["--today", "2026-10-01"]

  @Test("the plain course itself is taken")
  func plain() throws {
    let scratch = try Scratch()
    let file = try scratch.write(plainCourse, to: "c.yaml")
    let result = try Program.run(["preview", file] + today)
    #expect(result.errors.isEmpty)
    #expect([0, 2].contains(result.status))
    #expect(result.output.contains("Ada Example"))
  }

  @Test(
    "wrong content ends with status 65, says where and what, and writes nothing",
    arguments: [
      Wrong(
        "unknown key", "prescriber:", "perscriber:",
        says: ":5:9: unknown key 'perscriber'; did you mean 'prescriber'?"),
      Wrong(
        "wrong type", "{id: a-patient, label: Ada Example, born: 1960-02-29, sex: female}", "Ada",
        says: ":3:10: 'patient' must be a group of keys"),
      Wrong(
        "missing key", "start: 2026-09-08", "time: 09:00", says: ":5:8: the key 'start' is missing"),
      Wrong("bad unit", "0.9 mg/dL", "0.9 mg/l", says: ":8:"),
      Wrong("no such day", "2026-09-08}", "2026-02-30}", says: ":5:"),
      Wrong("a ledger out of order", "on: 2026-08-20", "on: 2026-09-20", says: ":8:"),
      Wrong(
        "a ledger in the future", "on: 2026-09-08, given", "on: 2026-12-08, given", says: ":9:"),
      Wrong(
        "unknown regimen", "id: zoledronic-acid-q4w", "id: zoledronic-acid-q4",
        says:
          "regimen 'zoledronic-acid-q4' is not in the library; did you mean 'zoledronic-acid-q4w'?"),
      Wrong(
        "unknown version", "version: 1.0.0", "version: 9.0.0",
        says: "zoledronic-acid-q4w has no version 9.0.0"),
      Wrong("empty file", bytes: [], says: "the file is empty"),
      Wrong(
        "binary file", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2],
        says: ":1:5: a zero byte: this is not a text file"
      ),
      Wrong("not UTF-8", bytes: [0x61, 0x3A, 0x20, 0xFF, 0xFE], says: "this is not UTF-8 text"),
      Wrong(
        "deep nesting", bytes: Array(String(repeating: "[", count: 100_000).utf8),
        says: ":1:33: lists and groups are nested too deeply"),
      Wrong(
        "too large", bytes: Array(repeating: 0x61, count: 50_000_000),
        says: "larger than 10 MB"),
      Wrong(
        "nested aliases", bytes: Array(aliasBomb.utf8),
        says: ":1:4: anchors and aliases are not read"),
    ])
  func content(_ wrong: Wrong) throws {
    let scratch = try Scratch()
    let file = try scratch.write(wrong.bytes, to: "c.yaml")
    let result = try Program.run(["export", file, "-o", scratch.path("out")] + today)
    #expect(result.status == wrong.status)
    #expect(result.errors.hasPrefix(file + ":"), "said \(result.errors)")
    #expect(result.errors.contains(wrong.says), "said \(result.errors)")
    #expect(result.output.isEmpty)
    #expect(scratch.names(in: "out").isEmpty)
  }

  @Test("Windows line ends and a byte order mark change nothing")
  func windows() throws {
    let scratch = try Scratch()
    let plain = try scratch.write(plainCourse, to: "a.yaml")
    let marked = try scratch.write(
      "\u{FEFF}" + plainCourse.replacing("\n", with: "\r\n"), to: "b.yaml")
    let first = try Program.run(["preview", plain, "--json"] + today)
    let second = try Program.run(["preview", marked, "--json"] + today)
    #expect(first.output == second.output)
    #expect(first.output.contains("Ada Example"))
  }

  @Test("what cannot be read ends with status 66")
  func unreadable() throws {
    let scratch = try Scratch()
    let missing = try Program.run(["preview", scratch.path("no.yaml")] + today)
    #expect(missing.status == 66)
    #expect(missing.errors.contains("no such file"))
    let folder = try Program.run(["preview", scratch.folder.path] + today)
    #expect(folder.status == 66)
    #expect(folder.errors.contains("this is a directory"))
  }

  @Test("a file that may not be read ends with status 66")
  func forbidden() throws {
    let scratch = try Scratch()
    let file = try scratch.write(plainCourse, to: "c.yaml")
    #expect(chmod(file, 0o000) == 0)
    // Root may read everything, so that root asks as somebody else.
    let other =
      getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let result = try Program.run(["preview", file] + today, through: other)
    #expect(result.status == 66)
    #expect(result.errors.contains("permission"), "said \(result.errors)")
  }

  @Test("a folder that cannot be made or written ends with status 73")
  func unwritable() throws {
    let scratch = try Scratch()
    let file = try scratch.write(plainCourse, to: "c.yaml")
    let blocked = try scratch.write("a file where a folder should be", to: "taken")
    let result = try Program.run(["export", file, "-o", blocked + "/out"] + today)
    #expect(result.status == 73)
    #expect(result.errors.contains("\(blocked)/out: cannot be written"))
  }

  @Test("a table that cannot be printed whole ends with status 73")
  func fullOutput() throws {
    let scratch = try Scratch()
    let file = try scratch.write(plainCourse, to: "c.yaml")
    let result = try Program.run(
      ["preview", file] + today, through: ["sh", "-c", "\"$0\" \"$@\" > /dev/full"])
    #expect(result.status == 73)
    #expect(result.errors.contains("standard output cannot be written"))
  }

  @Test("a full disk leaves nothing behind")
  func fullDisk() throws {
    let scratch = try Scratch()
    let file = try scratch.write(plainCourse, to: "c.yaml")
    let disk = scratch.path("disk")
    // A file system of one page, made and lost in a name space of its own.
    let script = """
      mkdir -p \(disk) && mount -t tmpfs -o size=4k none \(disk) || exit 99
      "$0" "$@"
      status=$?
      ls -A \(disk) | sed 's/^/left: /' >&2
      exit $status
      """
    let result = try Program.run(
      ["export", file, "-o", disk] + today, through: ["unshare", "-rm", "sh", "-c", script])
    #expect(result.status == 73, "said \(result.errors)")
    #expect(result.errors.contains("No space left on device"))
    #expect(!result.errors.contains("left: "))
  }

  @Test(
    "wrong usage ends with status 64",
    arguments: [
      ["preview"], ["preview", "x.yaml", "--today", "tomorrow"], ["export", "x.yaml"],
      ["preview", "x.yaml", "--weeks", "0"], ["frobnicate"],
      ["preview", "x.yaml", "--json", "--csv"], ["regimens", "show", "no-such-regimen"],
      ["preview", "x.yaml", "x.yaml", "--today", "2026-10-01"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test("two courses with one id are refused with both files")
  func twins() throws {
    let scratch = try Scratch()
    let first = try scratch.write(plainCourse, to: "a.yaml")
    let second = try scratch.write(plainCourse, to: "b.yaml")
    let result = try Program.run(["preview", first, second] + today)
    #expect(result.status == 65)
    #expect(result.errors.contains("course id 'a-course' stands in \(first) too"))
  }
}

/// A few lines that would be a thousand million once every alias is followed.
private let aliasBomb =
  "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
  + (1...9).map { level in
    let (name, before) = ("b\(level)", level == 1 ? "a" : "b\(level - 1)")
    return
      "\(name): &\(name) [\(Array(repeating: "*" + before, count: 10).joined(separator: ", "))]"
  }.joined(separator: "\n")
