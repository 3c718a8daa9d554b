/// A file's content as one text that depends on nothing but the content: keys sorted, comments and
/// layout gone.
enum CanonicalForm {
  static func text(of root: Cursor, without dropped: Set<String>) -> String {
    var bytes: [UInt8] = []
    write(root.index, of: root.tree, dropping: dropped, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(
    _ index: ValueTree.Index, of tree: ValueTree, dropping dropped: Set<String>,
    into bytes: inout [UInt8]
  ) {
    switch tree[index].kind {
    case .scalar: writeQuoted(tree[index].text, into: &bytes)
    case .list:
      bytes.append(UInt8(ascii: "["))
      for item in tree.items(of: index) {
        write(item, of: tree, dropping: [], into: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "]"))
    case .group:
      bytes.append(UInt8(ascii: "{"))
      for (key, value) in tree.pairs(of: index).sorted(by: { tree[$0.key].text < tree[$1.key].text }
      )
      where dropped.isEmpty || !dropped.contains(tree[key].text) {
        writeQuoted(tree[key].text, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(value, of: tree, dropping: [], into: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func writeQuoted(_ words: String, into bytes: inout [UInt8]) {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    bytes.append(quote)
    for byte in words.utf8 {
      if byte == quote || byte == backslash { bytes.append(backslash) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

extension Cursor {
  /// The line of each part, by path: of its key where it has one.
  func lineMap() -> [String: Int] {
    var lines: [String: Int] = [:]
    func walk(_ cursor: Cursor) {
      lines[cursor.path] = cursor.line
      switch tree[cursor.index].kind {
      case .group: for pair in tree.pairs(of: cursor.index) { walk(at(pair.value)) }
      case .list: for item in tree.items(of: cursor.index) { walk(at(item)) }
      case .scalar: break
      }
    }
    walk(self)
    return lines
  }

  /// Refuses a file that does not say it is of this format.
  func checkFormat(_ format: String) throws(FileError) {
    guard isGroup else {
      throw fail("the file must be a group of keys, beginning with 'osteon: \(format)'")
    }
    let pairs = tree.pairs(of: index)
    guard let value = pairs.first(where: { tree[$0.key].text == "osteon" })?.value else {
      throw fail("the file does not say what it is; begin it with 'osteon: \(format)'")
    }
    let cursor = at(value)
    let text = try cursor.text()
    guard text == format else {
      throw cursor.fail("this file says it is '\(text)'; a file of the kind '\(format)' is needed")
    }
  }
}
