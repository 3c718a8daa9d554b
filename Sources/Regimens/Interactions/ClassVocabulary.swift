/// Which names belong to which classes, such as docetaxel to the myelosuppressive agents.
package struct ClassVocabulary: Hashable, Sendable {
  /// Members by class; a member may be a class itself.
  package let members: [String: [String]]
  /// Classes by name, closed over classes of classes.
  private let classesByName: [String: Set<String>]

  /// Takes the members of each class.
  package init(members: [String: [String]]) {
    self.members = members
    var direct: [String: Set<String>] = [:]
    for (name, list) in members {
      for member in list { direct[member, default: []].insert(name) }
    }
    var closed: [String: Set<String>] = [:]
    for name in direct.keys {
      var found: Set<String> = []
      var waiting = Array(direct[name] ?? [])
      while let next = waiting.popLast() {
        guard found.insert(next).inserted else { continue }
        waiting += direct[next] ?? []
      }
      closed[name] = found
    }
    classesByName = closed
  }

  /// The names together with every class they belong to.
  package func closure(of names: Set<String>) -> Set<String> {
    names.reduce(into: names) { $0.formUnion(classesByName[$1] ?? []) }
  }

  /// Whether a name is known as a class or as a member of one.
  package func knows(_ name: String) -> Bool {
    members[name] != nil || classesByName[name] != nil
  }

  /// Every name there is.
  package var names: [String] { Array(Set(members.keys).union(classesByName.keys)) }

  /// A name as classes spell it: lower case, words joined by hyphens.
  package static func key(_ text: String) -> String {
    text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).joined(separator: "-")
  }
}
