/// Help for a mistyped word.
package enum Spelling {
  /// "; did you mean 'x'?", or the list of words there are.
  package static func hint(for word: String, among words: [String]) -> String {
    let near = words.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    if let near, near.1 <= max(2, word.count / 3) { return "; did you mean '\(near.0)'?" }
    return "; write one of: " + words.sorted().joined(separator: ", ")
  }

  /// The number of letters to add, drop or change to make one word of the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8.prefix(64)), Array(right.utf8.prefix(64)))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let next = min(
          row[column] + 1, row[column + 1] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = next
      }
    }
    return row[right.count]
  }
}
