extension LibraryCheck {
  /// A companion of one name, such as the dental review, is one habit of the clinic in every
  /// regimen of a kind.
  ///
  /// Where all others agree and one differs, the one is shown.
  static let libraryShared = LibraryCheck(
    id: "library.shared",
    demand:
      "A gate or companion that four or more regimens of a kind share has the same figures in all."
  ) { regimens in
    let kinds = Dictionary(grouping: regimens) {
      $0.kind.isBoneModifying ? "bone-modifying" : $0.kind.rawValue
    }
    return kinds.sorted { $0.key < $1.key }.flatMap { _, group -> [LibraryProblem] in
      guard group.count > 3 else { return [] }
      let parts = group.map(\.namedFigures)
      return group.indices.flatMap { index -> [LibraryProblem] in
        let others = parts.indices.filter { $0 != index }.map { parts[$0] }
        return parts[index].differences(
          from: others, least: 3, like: \.isFigureOfPart
        )
        .map { path, message in
          LibraryProblem(group[index], "library.shared", path, message)
        }
      }
    }
  }
}

extension String {
  /// Whether this names a figure of a gate or companion, not the part itself.
  fileprivate var isFigureOfPart: Bool {
    (hasPrefix("gates.") || hasPrefix("companions.")) && split(separator: ".").count > 2
  }
}
