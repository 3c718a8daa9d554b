/// The position of each name in a list of the instance; a name that stands twice is refused.
struct UniqueNames: Sendable {
  private var positions: [String: Int] = [:]

  /// Adds the next name.
  mutating func add(_ name: String, at field: JSONField) throws(VerifierError) {
    if let earlier = positions.updateValue(positions.count, forKey: name) {
      throw field.wrong(
        "is \(quoted(name)), which entry \(earlier) has already", wanted: "give each its own id")
    }
  }

  /// The position of `name`, or nil when the instance does not have it.
  subscript(name: String) -> Int? { positions[name] }

  /// How many names there are.
  var count: Int { positions.count }
}
