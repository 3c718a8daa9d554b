import Yams

extension ValueTree {
  /// Parses a text; nil when it holds no value.
  ///
  /// ``LayoutScan`` has bounded the depth and the number of values before, and has refused aliases and tags. Every
  /// value stays text, so no time goes into guessing types. The encoding is named, as the parser would else ask the
  /// environment for it.
  static func parse(_ source: SourceText) throws(FileErrors) -> ValueTree? {
    let root: Node?
    do { root = try Yams.compose(yaml: source.text, .basic, .default, .utf8) } catch {
      throw FileErrors([fileError(error, in: source)])
    }
    // These files take some twenty bytes a value; a bad guess costs nothing but time.
    var builder = ValueTreeBuilder(room: min(source.text.utf8.count / 16, 4_096))
    if let root { add(root, to: &builder) }
    return builder.tree(file: source.name)
  }

  /// Adds a node and what stands below it, in the order of the text.
  private static func add(_ node: Node, to builder: inout ValueTreeBuilder) {
    let (line, column) = (node.mark?.line ?? 0, node.mark?.column ?? 0)
    switch node {
    case .scalar(let scalar):
      builder.add(.scalar, text: scalar.string, line: line, column: column)
    case .sequence(let sequence):
      builder.add(.list, line: line, column: column)
      for item in sequence { add(item, to: &builder) }
      builder.close()
    case .mapping(let mapping):
      builder.add(.group, line: line, column: column)
      for (key, value) in mapping {
        add(key, to: &builder)
        add(value, to: &builder)
      }
      builder.close()
    case .alias:
      break
    }
  }

  /// What the parser did not like, and where.
  private static func fileError(_ error: any Error, in source: SourceText) -> FileError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return FileError(
        file: source.name, line: mark.line, column: mark.column,
        problem: "this is not YAML: \(problem)\(hint(problem))")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().joined(separator: "', '")
      return FileError(
        file: source.name, line: context.mark.line, column: context.mark.column,
        problem: "the key '\(keys)' stands here more than once; keep one")
    case .reader(let problem, let offset, _, _):
      let place = offset.map { SourceText.place(ofByte: $0, in: Array(source.text.utf8)) }
      return FileError(
        file: source.name, line: place?.line, column: place?.column,
        problem: "this is not YAML: \(problem)")
    default:
      return FileError(
        file: source.name, line: nil, column: nil, problem: "this is not YAML: \(error)")
    }
  }

  private static func hint(_ problem: String) -> String {
    problem.hasPrefix("mapping values are not allowed")
      ? "; put a text with ': ' in it in quotes" : ""
  }
}
