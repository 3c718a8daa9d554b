import Testing

@testable import ChairVerifier

@Suite("JSON is read exactly, and faults are named with line and column")
struct JSONParserTests {
  private func parse(_ text: String) throws(VerifierError) -> JSONValue {
    try JSONParser.parse(Array(text.utf8), file: .plan)
  }

  private func error(_ bytes: [UInt8]) -> String {
    do {
      _ = try JSONParser.parse(bytes, file: .plan)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(
    "a number is whole only when it is written so",
    arguments: [
      ("12", "the number 12"), ("-0", "the number 0"),
      ("999999999999999999", "the number 999999999999999999"),
      ("0.90", "the number 0.9"), ("3.0", "the number 3 written as a decimal"),
      ("-2.5e1", "the number -25 written as a decimal"),
      ("1e-3", "the number 0.001"), ("1000000000000000000", "a number of more than 18 digits"),
      ("1e400", "a number of more than 18 digits"),
      ("0e999999999999999999999", "the number 0 written as a decimal"),
      ("1e-400", "a number of more than 18 digits"),
    ])
  func numbers(text: String, kind: String) throws {
    let value = try parse(text)
    #expect(value.kind == kind)
    if case .whole = value { #expect(!text.contains { ".eE".contains($0) }) }
    if case .decimal = value { #expect(text.contains { ".eE".contains($0) }) }
  }

  @Test(
    "texts and their escapes",
    arguments: [
      (#""plain""#, "plain"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u00e9""#, "é"),
      (#""\ud83d\ude00""#, "😀"), ("\"é😀\"", "é😀"), (#""""#, ""),
    ])
  func texts(json: String, text: String) throws {
    guard case .text(let read) = try parse(json) else {
      Issue.record("not a text")
      return
    }
    #expect(read == text)
  }

  @Test("members keep their order, and space may stand anywhere between")
  func structure() throws {
    guard case .object(let members) = try parse(" {\"b\" : [1, true ,null] ,\n\"a\":{}}\r\n\t")
    else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.name) == ["b", "a"])
  }

  @Test("a byte order mark is skipped")
  func byteOrderMark() throws {
    let value = try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("1".utf8), file: .plan)
    #expect(value.kind == "the number 1")
  }

  @Test(
    "faults are named with their place",
    arguments: [
      ("", "line 1, column 1: the file ends where a value is needed; is it complete?"),
      ("[1,\n 2", "line 2, column 3: the end of the file inside a list; a comma or ] is needed"),
      ("[1,]", "line 1, column 4: no JSON value starts with ]; a value is needed"),
      ("[01]", "line 1, column 2: a number that starts with 0; leave out the leading zero"),
      ("[-]", "line 1, column 3: ] inside a number; a digit is needed"),
      ("[1.]", "line 1, column 4: ] inside a number; a digit is needed"),
      ("[1e+]", "line 1, column 5: ] inside a number; a digit is needed"),
      ("{1:2}", "line 1, column 2: 1 where a name is needed; a name in double quotes is needed"),
      ("{\"a\" 1}", "line 1, column 6: 1 after the name \"a\"; a colon is needed"),
      ("{\"a\":1 \"b\":2}", "line 1, column 8: \" inside an object; a comma or } is needed"),
      (
        "{\"a\":1,\"a\":2}",
        "line 1, column 8: the name \"a\" stands twice in one object; keep one of the two"
      ),
      ("tru", "line 1, column 1: a misspelt word; true, false or null is needed"),
      ("1 2", "line 1, column 3: more text follows the end of the value; one JSON value is needed"),
      ("\"a", "line 1, column 3: the file ends inside a text; is it complete?"),
      ("\"a\nb\"", "line 1, column 3: a control character inside a text; write it as an escape"),
      (
        #""\x""#,
        "line 1, column 3: the unknown escape \\x; JSON knows \\n, \\t, \\\" and a few more"
      ),
      (#""\u12g4""#, "line 1, column 6: g inside a \\u escape; four hex digits are needed"),
      (
        #""\ud83d""#,
        "line 1, column 8: half of a surrogate pair; both halves are needed, the high one first"
      ),
      (
        #""\ude00""#,
        "line 1, column 8: half of a surrogate pair; both halves are needed, the high one first"
      ),
      ("NaN", "line 1, column 1: no JSON value starts with N; a value is needed"),
    ])
  func faults(text: String, message: String) {
    #expect(error(Array(text.utf8)) == "plan, " + message)
  }

  @Test("bytes that are not UTF-8 are refused")
  func brokenText() {
    #expect(
      error([0x22, 0xC3, 0x28, 0x22])
        == "plan, line 1, column 4: a text that is not UTF-8; save the file as UTF-8")
  }

  @Test(
    "nesting deeper than any format's is refused before the stack is", arguments: ["[", "{\"a\":"])
  func nesting(opening: String) {
    let deep = Array(String(repeating: opening, count: 1_000_000).utf8)
    #expect(error(deep).contains("nested more than 64 deep"))
  }

  @Test("a file larger than any plan is refused unread")
  func largeFile() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: JSONParser.largestFile + 1)
    #expect(error(bytes) == "plan: 67108865 bytes; at most 67108864 are read")
  }

  @Test(
    "50 MB end at the limit of values or of one text, long before the last byte",
    arguments: [
      ("[", "1,", "plan: more than 2000000 values; a clinic's plan has fewer"),
      (
        "\"", "ab",
        "plan, line 1, column 100003: a text of more than 100000 bytes; names are far shorter; "
          + "is a quote missing?"
      ),
    ])
  func fiftyMegabytes(start: String, middle: String, message: String) {
    let block = Array(String(repeating: middle, count: 1000).utf8)
    var bytes = Array(start.utf8)
    for _ in 0..<25_000 { bytes += block }
    #expect(error(bytes) == message)
  }

  @Test("a hostile name is shown cut and escaped")
  func hostileName() {
    #expect(quoted("a\u{1B}[2J\u{202E}b") == "\"a\\u{1b}[2J\\u{202e}b\"")
    #expect(quoted(String(repeating: "x", count: 100)).count == 65)
  }
}
