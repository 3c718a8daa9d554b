/// Text made fit for a calendar: what libical passes through unseen and clients trip over is taken out.
enum CalendarText {
  /// One line, trimmed: libical trims on reading, and some clients refuse a summary of two lines.
  static func line(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    return trimmed(line[...])
  }

  /// Paragraphs parted by line feeds, each trimmed.
  ///
  /// A carriage return would end the line of the file, and a zero byte the string in C.
  static func paragraphs(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n").map { line(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
