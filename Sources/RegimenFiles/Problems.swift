/// Collects the problems of a file's parts, so that one run shows many.
struct Problems {
  private(set) var errors: [FileError] = []

  /// All problems, in the order of the file.
  var inOrder: FileErrors {
    FileErrors(
      errors.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) })
  }

  mutating func attempt<Value>(_ read: () throws(FileError) -> Value) -> Value? {
    do throws(FileError) { return try read() } catch {
      errors.append(error)
      return nil
    }
  }

  /// Reads each item of a list that may be left out.
  mutating func each<Value>(
    _ fields: Fields, _ key: String, _ read: (Cursor) throws(FileError) -> Value
  ) -> [Value] {
    guard let cursor = fields.optional(key),
      let items = attempt({ () throws(FileError) in try cursor.list() })
    else { return [] }
    return items.compactMap { item in attempt { () throws(FileError) in try read(item) } }
  }

  /// The entries of a group that may be left out.
  mutating func entries(_ fields: Fields, _ key: String) -> [(key: String, value: Cursor)] {
    guard let cursor = fields.optional(key) else { return [] }
    return attempt { () throws(FileError) in try cursor.entries() } ?? []
  }

  /// Refuses two items of a list with one id.
  mutating func refuseTwins(_ fields: Fields, _ key: String) {
    var first: [String: Int] = [:]
    guard let items = try? fields.optional(key)?.list() else { return }
    for item in items {
      guard let cursor = try? item.entries().first(where: { $0.key == "id" })?.value,
        let id = cursor.word
      else { continue }
      if let line = first[id] {
        attempt { () throws(FileError) in
          throw cursor.fail("'\(id)' stands on line \(line) already; give one of them another id")
        }
      }
      first[id] = cursor.line
    }
  }

  /// Refuses a phase that gives what no dose rule describes.
  mutating func refuseUnknownDoses(_ fields: Fields) {
    let known = (try? fields.optional("doses")?.entries())?.map(\.key) ?? []
    guard let phases = try? fields.optional("phases")?.list() else { return }
    for phase in phases {
      let given = try? phase.entries().first { $0.key == "give" }?.value.list()
      for cursor in given ?? [] {
        guard let word = cursor.word, !known.contains(word) else { continue }
        attempt { () throws(FileError) in
          throw cursor.fail(
            "there is no dose '\(word)' under 'doses'"
              + (known.isEmpty ? "" : Spelling.hint(for: word, among: known)))
        }
      }
    }
  }
}
