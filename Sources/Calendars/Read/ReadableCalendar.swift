/// A calendar file that has passed what must be known before libical may see it.
struct ReadableCalendar: Sendable {
  let file: String
  /// Without byte order mark.
  let bytes: [UInt8]
  let outline: CalendarOutline

  /// Checks the bytes of a file.
  init(_ bytes: [UInt8], file: String) throws(CalendarError) {
    self.file = file
    func refuse(_ problem: String, line: Int? = nil) -> CalendarError {
      .unreadable(file: file, line: line, problem: problem)
    }
    guard bytes.count <= CalendarReader.limit else {
      throw refuse(
        "the file has more than \(CalendarReader.limit) bytes; a calendar of that size is not read")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw refuse("the file is UTF-16 text; save the calendar as UTF-8")
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw refuse("this is not a text file (byte \(zero) is zero); give an iCalendar file (.ics)")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let start = body.firstIndex(where: { $0 > 32 }),
      let end = body.lastIndex(where: { $0 > 32 })
    else { throw refuse("the file is empty") }
    let opening = body[start...].prefix { $0 > 32 }
    guard Self.isWord(opening, "begin:vcalendar") else {
      throw refuse(
        opening.first == 60
          ? "this is a web page or XML, not a calendar; download the .ics file itself, which may need "
            + "a login"
          : "this is not an iCalendar file: it must begin with BEGIN:VCALENDAR",
        line: Self.lineNumber(of: start, in: body))
    }
    guard String(validating: body, as: UTF8.self) != nil else {
      throw refuse(
        "the line is not UTF-8 text; save the calendar as UTF-8", line: Self.brokenLine(of: body))
    }
    let closing = body[...end].suffix(while: { $0 > 32 })
    guard Self.isWord(closing, "end:vcalendar") else {
      throw refuse(
        "the file ends before END:VCALENDAR; it was cut off, so get it again",
        line: Self.lineNumber(of: end, in: body))
    }
    self.bytes = body
    do throws(CalendarOutline.Problem) {
      outline = try body.withUnsafeBufferPointer { octets throws(CalendarOutline.Problem) in
        try CalendarOutline(octets)
      }
    } catch { throw refuse(error.text, line: error.line) }
  }

  /// Whether octets are a word given in small letters, in any case.
  private static func isWord(_ octets: ArraySlice<UInt8>, _ word: String) -> Bool {
    octets.count == word.utf8.count && String(decoding: octets, as: UTF8.self).lowercased() == word
  }

  private static func lineNumber(of index: Int, in body: [UInt8]) -> Int {
    body[..<index].count { $0 == 10 } + 1
  }

  private static func brokenLine(of body: [UInt8]) -> Int? {
    PhysicalLine.lines(of: body).first { String(validating: $0.octets, as: UTF8.self) == nil }?
      .number
  }
}

extension ArraySlice where Element == UInt8 {
  /// The octets at the end that pass a test.
  fileprivate func suffix(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, passes(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
