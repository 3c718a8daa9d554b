import CivilTime
import Quantities

/// The figures of a regimen by the names of its parts, so that two files can be laid side by side.
struct NamedFigures {
  /// Text of a figure by its name, such as `gates.vitamin-d.measured`.
  fileprivate(set) var texts: [String: String] = [:]
  /// The path in the file, by name.
  fileprivate(set) var paths: [String: String] = [:]
  /// The names of gates and companions, such as `gates.vitamin-d`.
  fileprivate(set) var parts: Set<String> = []

  /// What all others have in one way, and this one in another: path and message.
  ///
  /// - Parameters:
  ///   - others: The figures of the other regimens.
  ///   - least: How many others must share a figure before it counts.
  ///   - isCompared: Which names are compared.
  /// - Returns: The parts that differ, each with what would agree.
  func differences(
    from others: [NamedFigures], least: Int = 1, like isCompared: (String) -> Bool
  ) -> [(path: String, message: String)] {
    var found: [(path: String, message: String)] = []
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) where isCompared(name) {
      let values = others.compactMap { $0.texts[name] }
      guard values.count >= least, let first = values.first, first != text,
        values.allSatisfy({ $0 == first })
      else { continue }
      found.append((paths[name] ?? name, "\(text) is \(first) in every other regimen like it"))
    }
    let shared = others.dropFirst().reduce(others.first?.parts ?? []) { $0.intersection($1.parts) }
    guard others.count >= max(least, 2) else { return found }
    for name in shared.subtracting(parts).sorted() where isCompared(name) {
      found.append(
        (String(name.prefix { $0 != "." }), "'\(name)' stands in every other regimen like it"))
    }
    return found
  }
}

extension Regimen {
  /// Every figure of doses, gates, companions, visit and windows, by name.
  var namedFigures: NamedFigures {
    var figures = NamedFigures()
    var prefixes: [(path: String, name: String)] = []
    for part in gateParts {
      let name = "gates.\(part.value.id)"
      prefixes.append((part.path, name))
      figures.note(name, part.path, "\(part.value.severity) \(part.value.scope.rawValue)")
    }
    for part in companionParts {
      let name = "companions.\(part.value.id) \(part.value.anchor.rawValue)"
      prefixes.append((part.path, name))
      var text = part.value.kind.rawValue
      if case .clinicLead(let lead) = part.value.timing { text += " \(lead)" }
      figures.note(name, part.path, text)
    }
    for part in phaseParts {
      guard let gap = part.value.plannedGaps.last else { continue }
      // Windows are compared between rhythms of one length.
      prefixes.append(("\(part.path).window", "window \(gap) \(part.value.plannedGaps.count)"))
    }
    for figure in citedFigures where !figure.text.isEmpty {
      if ["doses.", "visit.", "jaw."].contains(where: figure.path.hasPrefix) {
        figures.texts[figure.path] = figure.text
        figures.paths[figure.path] = figure.path
      }
      guard let prefix = prefixes.first(where: { figure.path.hasPrefix($0.path + ".") }) else {
        continue
      }
      let name = prefix.name + figure.path.dropFirst(prefix.path.count)
      figures.texts[name] = figure.text
      figures.paths[name] = figure.path
    }
    return figures
  }
}

extension NamedFigures {
  fileprivate mutating func note(_ name: String, _ path: String, _ text: String) {
    texts[name] = text
    paths[name] = path
    parts.insert(name)
  }
}
