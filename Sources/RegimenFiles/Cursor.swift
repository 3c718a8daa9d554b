/// A place in a file: its value, its path, and how to complain about it.
struct Cursor {
  let tree: ValueTree
  let index: ValueTree.Index

  /// Where it stands, such as `phases[0].window.earliest`.
  var path: String { tree.path(of: index) }
  var file: String { tree.file }

  /// Parses a file into its root; every value is text.
  static func root(of source: SourceText) throws(FileErrors) -> Cursor {
    guard let tree = try ValueTree.parse(source) else {
      throw FileErrors([
        FileError(file: source.name, line: nil, column: nil, problem: "the file is empty")
      ])
    }
    return Cursor(tree: tree, index: 0)
  }

  /// A cursor on another value of the same file.
  func at(_ index: ValueTree.Index) -> Cursor { Cursor(tree: tree, index: index) }

  /// The line of the key, or of the value where there is none.
  var line: Int { Int(tree[name].line) }

  private var name: ValueTree.Index { tree[index].key < 0 ? index : tree[index].key }

  /// Whether a group of keys stands here.
  var isGroup: Bool { tree[index].kind == .group }

  /// Whether a list stands here.
  var isList: Bool { tree[index].kind == .list }

  /// The bare word that stands here, if one does.
  var word: String? { tree[index].kind == .scalar ? tree[index].text : nil }

  /// An error at this place.
  func fail(_ problem: String) -> FileError { fail(problem, at: index) }

  /// An error about the key that names this place.
  func failKey(_ problem: String) -> FileError { fail(problem, at: name) }

  private func fail(_ problem: String, at index: ValueTree.Index) -> FileError {
    FileError(
      file: file, line: Int(tree[index].line), column: Int(tree[index].column), problem: problem)
  }

  /// The scalar's text.
  func text() throws(FileError) -> String {
    guard let text = word else {
      throw fail("'\(path)' must be a single value, not a list or a group of keys")
    }
    guard !text.isEmpty else { throw fail("'\(path)' is empty; write a value") }
    guard text.utf8.count <= 4_000 else { throw fail("'\(path)' is longer than 4000 bytes") }
    return text
  }

  /// The items of a list.
  func list() throws(FileError) -> [Cursor] {
    guard isList else { throw fail("'\(path)' must be a list; begin each item with '- '") }
    return tree.items(of: index).map(at)
  }

  /// The keys and values of a group whose keys are free.
  func entries() throws(FileError) -> [(key: String, value: Cursor)] {
    guard isGroup else {
      throw fail("'\(path)' must be a group of keys, each written 'key: value'")
    }
    var entries: [(key: String, value: Cursor)] = []
    for (key, value) in tree.pairs(of: index) { entries.append((try at(key).text(), at(value))) }
    return entries
  }

  /// A value read by a parser that may refuse it.
  func parse<Value>(
    _ what: String, _ read: (String) -> Value?
  ) throws(FileError) -> Value {
    let text = try text()
    guard let value = read(text) else { throw fail("'\(text)' is not \(what)") }
    return value
  }

  /// A whole number inside a range.
  func number(_ range: ClosedRange<Int>) throws(FileError) -> Int {
    try parse("a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// One of a closed list of words.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ type: Value.Type
  ) throws(FileError) -> Value where Value.RawValue == String {
    let text = try text()
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    throw fail("'\(text)' is not known here" + Spelling.hint(for: text, among: words))
  }

  func flag() throws(FileError) -> Bool {
    try parse("true or false") { $0 == "true" ? true : $0 == "false" ? false : nil }
  }
}
