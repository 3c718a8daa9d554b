extension LibraryCheck {
  /// The keys S1 and on number the documents that were read, the same in every file.
  static let librarySources = LibraryCheck(
    id: "library.sources",
    demand: "A source that was read has one key and one reference in all files."
  ) { regimens in
    var references: [String: [String: [Regimen]]] = [:]
    for regimen in regimens {
      for (key, source) in regimen.sources where source.mark == .read {
        references[key, default: [:]][source.citation, default: []].append(regimen)
      }
    }
    return references.sorted { $0.key < $1.key }.flatMap { key, wordings -> [LibraryProblem] in
      guard wordings.count > 1,
        let usual = wordings.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
      else { return [] }
      return wordings.filter { $0.key != usual.key }.sorted { $0.key < $1.key }
        .flatMap { wording, users in
          users.map { regimen in
            LibraryProblem(
              regimen, "library.sources", "sources.\(key)",
              "'\(wording)' is '\(usual.key)' in \(usual.value[0].id)")
          }
        }
    }
  }
}
