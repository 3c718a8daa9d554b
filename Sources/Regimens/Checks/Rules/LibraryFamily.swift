extension LibraryCheck {
  /// Regimens of one ingredient differ in rhythm, not in what the drug does: dose, bands, limits, companions
  /// and the time of a visit are the same wherever two of them have a part of one name.
  static let libraryFamily = LibraryCheck(
    id: "library.family",
    demand:
      "Regimens of one ingredient agree in the doses, gates, companions and visits they share."
  ) { regimens in
    let families = Dictionary(grouping: regimens) { "\($0.kind.rawValue) \($0.ingredient)" }
    return families.sorted { $0.key < $1.key }.flatMap { _, family -> [LibraryProblem] in
      guard family.count > 1 else { return [] }
      let parts = family.map(\.namedFigures)
      return family.indices.flatMap { index -> [LibraryProblem] in
        let others = parts.indices.filter { $0 != index }.map { parts[$0] }
        return parts[index].differences(from: others, like: { !$0.isBasis }).map { path, message in
          LibraryProblem(family[index], "library.family", path, message)
        }
      }
    }
  }
}

extension String {
  /// Whether this names the dose itself or that of a class, in which two strengths of one ingredient may differ.
  fileprivate var isBasis: Bool {
    hasPrefix("doses.")
      && ([".flat", ".per-kg", ".per-m2"].contains(where: hasSuffix)
        || contains(".child-pugh.classes") && hasSuffix(".amount"))
  }
}
