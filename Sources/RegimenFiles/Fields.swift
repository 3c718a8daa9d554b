/// The keys of a group whose keys are a closed list: an unknown one is an error with a suggestion.
struct Fields {
  let cursor: Cursor
  private var values: [(key: String, value: Cursor)] = []

  /// Opens a group.
  init(_ cursor: Cursor, _ known: [String]) throws(FileError) {
    self.cursor = cursor
    guard cursor.isGroup else {
      throw cursor.fail(
        "\(cursor.path.isEmpty ? "the file" : "'\(cursor.path)'") must be a group of keys, each "
          + "written 'key: value'")
    }
    for (key, value) in cursor.tree.pairs(of: cursor.index) {
      let name = cursor.at(key).word ?? ""
      guard known.contains(name) else {
        throw cursor.at(key).fail("unknown key '\(name)'" + Spelling.hint(for: name, among: known))
      }
      values.append((name, cursor.at(value)))
    }
  }

  /// The keys present.
  var keys: Set<String> { Set(values.map(\.key)) }

  /// The value of a key that must be there.
  func required(_ key: String) throws(FileError) -> Cursor {
    guard let value = optional(key) else {
      let place = cursor.path.isEmpty ? "" : " in '\(cursor.path)'"
      throw cursor.fail("the key '\(key)' is missing\(place); it has no default")
    }
    return value
  }

  /// The value of a key that may be left out.
  func optional(_ key: String) -> Cursor? { values.first { $0.key == key }?.value }

  /// A key's value, read if it is there.
  func optional<Value>(
    _ key: String, _ read: (Cursor) throws(FileError) -> Value
  ) throws(FileError) -> Value? {
    guard let value = optional(key) else { return nil }
    return try read(value)
  }

  /// The one key of several that is present; none or two are errors.
  func exactlyOne(of keys: [String]) throws(FileError) -> String {
    let present = keys.filter { optional($0) != nil }
    guard let first = present.first else {
      throw cursor.fail(
        "one of \(keys.joined(separator: ", ")) must stand in '\(cursor.path)'; there is none")
    }
    if present.count > 1 {
      throw try required(present[1]).failKey(
        "'\(first)' and '\(present[1])' cannot both stand in '\(cursor.path)'; keep one")
    }
    return first
  }
}
