/// How many columns a text takes, and where it may break.
enum TextWidth {
  /// Columns of a text: wide East Asian characters take two, combining marks none of their own.
  static func columns(_ text: some StringProtocol) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { (32...126).contains($0) }
      ? bytes.count : text.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The text filled with spaces to a number of columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(text)))
  }

  /// The text in lines of at most so many columns, broken where it has line ends and between words; a
  /// longer word is cut.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return wrapped(line: text[...], to: width) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped(line: $0, to: width)
    }
  }

  private static func wrapped(line: Substring, to width: Int) -> [String] {
    columns(line) <= width ? [String(line)] : broken(line, to: width)
  }

  private static func broken(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      var rest = Substring(word)
      let wanted = columns(rest)
      if !line.isEmpty, used + 1 + wanted <= width {
        line += " " + rest
        used += 1 + wanted
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while columns(rest) > width {
        let (head, tail) = cut(rest, at: width)
        lines.append(head)
        rest = tail
      }
      line = String(rest)
      used = columns(line)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func cut(_ word: Substring, at width: Int) -> (String, Substring) {
    var taken = ""
    var rest = word
    var used = 0
    while let next = rest.first {
      let more = columns(next)
      guard taken.isEmpty || used + more <= width else { break }
      taken.append(next)
      used += more
      rest = rest.dropFirst()
    }
    return (taken, rest)
  }
}
