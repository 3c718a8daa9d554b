import Courses
import RegimenFiles
import Regimens

/// A course file with one more entry at the end of its ledger.
///
/// A ledger is only ever added to, and so is its file: the text stays as it is, comments included, and one line
/// is put behind it. The new text must read as a course before anything is written.
package struct Recording: Sendable {
  package let file: String
  /// The whole new text.
  package let text: String
  /// The course before and after.
  package let before: Desk.Case
  package let after: Desk.Case

  /// Adds an entry, written as in a file (`{on: 2026-10-27, given: 2, amount: 4 mg}`), to the ledger of the
  /// desk's only course.
  package static func make(desk: Desk, entry: String) throws(DeskError) -> Recording {
    guard let before = desk.cases.first, desk.cases.count == 1 else {
      throw .usage("name one course file; an entry belongs to one course")
    }
    let line = try Self.line(entry)
    let source = try Desk.reading { () throws(FileErrors) in
      try SourceText(path: before.file, limit: SourceText.courseLimit)
    }
    let text = try added(line, to: source.text, of: before.file)
    let after = try desk.opened(text: text, file: before.file)
    guard after.course.ledger.count == before.course.ledger.count + 1 else {
      throw .files(
        before.error(message: "write exactly one entry, in braces: {on: 2026-10-27, given: 2}"))
    }
    return Recording(file: before.file, text: text, before: before, after: after)
  }

  /// Writes the new text over the old, whole or not at all.
  package func write() throws(DeskError) {
    try WholeFile.write([(path: file, bytes: Array(text.utf8))])
  }

  private static func line(_ entry: String) throws(DeskError) -> String {
    let bare = entry.split(whereSeparator: \.isNewline).joined(separator: " ")
      .drop { $0 == " " || $0 == "-" }
    guard bare.hasPrefix("{"), bare.hasSuffix("}") else {
      throw .usage(
        "write the entry in braces, such as \"{on: 2026-10-27, given: 2, amount: 4 mg}\"")
    }
    return String(bare)
  }

  private static func added(
    _ line: String, to text: String, of file: String
  ) throws(DeskError) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    let isTopLevel = { (line: String) in
      line.first.map { !$0.isWhitespace && $0 != "#" && $0 != "-" } ?? false
    }
    guard let top = lines.lastIndex(where: isTopLevel) else {
      throw .usage("\(file) has no keys")
    }
    switch lines[top].split(separator: "#").first.map(String.init)?.filter({ !$0.isWhitespace }) {
    case "ledger:": break
    case "ledger:[]": lines[top] = "ledger:"
    case let word? where !word.hasPrefix("ledger:"):
      if text.hasPrefix("ledger:") || text.contains("\nledger:") {
        throw .usage(
          "\(file): the ledger must be the file's last part to be added to; move it there")
      }
      lines.append("ledger:")
    default:
      throw .usage("\(file): write the ledger's entries on lines of their own to add to it")
    }
    let indentation =
      lines[top...].dropFirst().first { $0.contains("- ") }?.prefix { $0 == " " } ?? "  "
    return (lines + ["\(indentation)- \(line)"]).joined(separator: "\n") + "\n"
  }
}
