/// Which names belong to which classes, such as docetaxel to the myelosuppressive agents.
package struct ClassVocabulary: Hashable, Sendable {
  /// Members by class; a member may be a class itself.
  package let members: [String: [String]]
  /// The classes that name each member.
  private let classes: [String: [String]]

  /// Takes the members of each class.
  package init(members: [String: [String]]) {
    self.members = members
    var classes: [String: [String]] = [:]
    for (name, list) in members {
      for member in list { classes[member, default: []].append(name) }
    }
    self.classes = classes.mapValues { $0.sorted() }
  }

  /// The names together with every class they belong to, and the classes of those classes.
  package func closure(of names: Set<String>) -> Set<String> {
    var found = names
    var waiting = Array(names)
    while let next = waiting.popLast() {
      for name in classes[next] ?? [] where found.insert(name).inserted { waiting.append(name) }
    }
    return found
  }

  /// Whether a name is known as a class or as a member of one.
  package func knows(_ name: String) -> Bool { members[name] != nil || classes[name] != nil }

  /// Every name there is.
  package var names: [String] { Array(Set(members.keys).union(classes.keys)) }

  /// A name as classes spell it: lower case, words joined by hyphens.
  package static func key(_ text: String) -> String {
    text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).joined(separator: "-")
  }
}
