#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Where results go, and how wide it is.
struct Terminal {
  let width: Int
  let hasColour: Bool

  /// Standard output: its width when it is a terminal, otherwise 80; colour only on a terminal, and not
  /// when NO_COLOR is set.
  static func standard(width: Int?) -> Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isPlain = !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
    let columns = environment("COLUMNS").flatMap { Int($0) } ?? (isTerminal ? windowWidth() : nil)
    return Terminal(
      width: width ?? min(max(columns ?? 80, 60), 1_000), hasColour: isTerminal && !isPlain)
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func windowWidth() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A style that repeats what the words say already.
  enum Style: String {
    case heading = "1"
    case stop = "1;31"
    case hold = "1;33"
    case faint = "2"
  }

  /// The text in a style, where there is colour.
  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The text without control characters, so that a file's content cannot steer the terminal.
  static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy({ (32...126).contains($0) }) { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
  }

  /// One line of results.
  static func print(_ line: String) { Swift.print(line) }

  /// One line of trouble, on standard error.
  static func complain(_ line: String) {
    fputs(safe(line) + "\n", stderr)
  }
}
