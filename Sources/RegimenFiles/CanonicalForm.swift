import Yams

/// A file's content as one text that depends on nothing but the content: keys sorted, comments and
/// layout gone.
enum CanonicalForm {
  static func text(of root: Cursor, without dropped: Set<String>) -> String {
    var text = ""
    write(root.node, dropping: dropped, into: &text)
    return text
  }

  private static func write(_ node: Node, dropping dropped: Set<String>, into text: inout String) {
    switch node {
    case .scalar(let scalar): text += "\"\(escaped(scalar.string))\""
    case .sequence(let sequence):
      text += "["
      for item in sequence {
        write(item, dropping: [], into: &text)
        text += ","
      }
      text += "]"
    case .mapping(let mapping):
      let entries = mapping.map { (key: $0.key.string ?? "", value: $0.value) }
        .filter { !dropped.contains($0.key) }
      text += "{"
      for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
        text += "\"\(escaped(key))\":"
        write(value, dropping: [], into: &text)
        text += ","
      }
      text += "}"
    case .alias: break
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

extension Cursor {
  /// The line of each part, by path: of its key where it has one.
  func lineMap() -> [String: Int] {
    var lines: [String: Int] = [:]
    func walk(_ cursor: Cursor) {
      lines[cursor.path] = cursor.line
      switch cursor.node {
      case .mapping(let mapping):
        for (key, value) in mapping { walk(cursor.child(value, key.string ?? "", key: key)) }
      case .sequence(let sequence):
        for (index, item) in sequence.enumerated() { walk(cursor.item(item, index)) }
      case .scalar, .alias: break
      }
    }
    walk(self)
    return lines
  }

  /// Refuses a file that does not say it is of this format.
  func checkFormat(_ format: String) throws(FileError) {
    guard case .mapping(let mapping) = node else {
      throw fail("the file must be a group of keys, beginning with 'osteon: \(format)'")
    }
    guard let value = mapping["osteon"] else {
      throw fail("the file does not say what it is; begin it with 'osteon: \(format)'")
    }
    let cursor = child(value, "osteon")
    let text = try cursor.text()
    guard text == format else {
      throw cursor.fail("this file says it is '\(text)'; a file of the kind '\(format)' is needed")
    }
  }
}
