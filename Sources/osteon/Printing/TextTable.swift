/// A table of text that fits a width: columns shrink and their cells wrap between words.
struct TextTable {
  /// A column's title and how narrow it may become.
  struct Column {
    let title: String
    let least: Int
    let alignsRight: Bool

    /// Describes a column; `least` is the width below which it is not squeezed.
    init(_ title: String, least: Int, alignsRight: Bool = false) {
      self.title = title
      self.least = least
      self.alignsRight = alignsRight
    }
  }

  private static let gap = 2
  private let columns: [Column]
  private let rows: [[String]]
  private let width: Int

  /// Makes a table; each row has one cell for each column, which may hold several lines.
  init(columns: [Column], rows: [[String]], width: Int) {
    self.columns = columns
    self.rows = rows
    self.width = width
  }

  private var natural: [Int] {
    columns.indices.map { index in
      rows.reduce(TextWidth.columns(columns[index].title)) {
        max($0, $1[index].split(separator: "\n").map(TextWidth.columns).max() ?? 0)
      }
    }
  }

  /// Widths that fit: the widest column gives way first, until each is at its least.
  private var widths: [Int] {
    var widths = natural
    let room = width - Self.gap * (columns.count - 1)
    while widths.reduce(0, +) > room {
      let squeezable = widths.indices.filter { widths[$0] > columns[$0].least }
      guard let widest = squeezable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// The table's lines, the title line first.
  var lines: [String] {
    let widths = widths
    var lines = render(columns.map(\.title), widths)
    for row in rows { lines += render(row, widths) }
    return lines
  }

  private func render(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { TextWidth.wrapped($0, to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { number in
      var line = ""
      // Blanks are written when text follows them, so that no line ends in any.
      var blanks = 0
      for index in columns.indices {
        let text = number < wrapped[index].count ? wrapped[index][number] : ""
        let fill = max(0, widths[index] - TextWidth.columns(text))
        if columns[index].alignsRight { blanks += fill }
        if !text.isEmpty {
          line += String(repeating: " ", count: blanks) + text
          blanks = 0
        }
        blanks += Self.gap + (columns[index].alignsRight ? 0 : fill)
      }
      return line
    }
  }
}
