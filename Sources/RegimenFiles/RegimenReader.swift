package import Regimens

/// A regimen as read from a file, with the places of its parts for later messages.
package struct RegimenFile: Sendable {
  package let regimen: Regimen
  package let name: String
  private let root: Cursor

  fileprivate init(regimen: Regimen, name: String, root: Cursor) {
    self.regimen = regimen
    self.name = name
    self.root = root
  }

  /// Line of each part, by its path, such as `phases[0].window.earliest`; made anew at each call.
  package var lines: [String: Int] { root.lineMap() }

  /// The line of a part, or of the nearest part around it that stands in the file.
  package func line(of path: String) -> Int {
    let lines = lines
    var path = path[...]
    while !path.isEmpty {
      if let line = lines[String(path)] { return line }
      let end = path.lastIndex { $0 == "." || $0 == "[" } ?? path.startIndex
      path = path[..<end]
    }
    return 1
  }
}

/// Reads regimen files.
package enum RegimenReader {
  private static let keys = [
    "osteon", "id", "version", "status", "replaced-by", "title", "kind", "ingredient", "only-in",
    "titles",
    "phases", "doses", "gates", "companions", "jaw", "visit", "contraindications", "patient-notes",
    "staff-notes", "sources",
  ]

  /// Reads one regimen; all problems found are thrown together.
  package static func regimen(from source: SourceText) throws(FileErrors) -> RegimenFile {
    let root = try Cursor.root(of: source)
    var problems = Problems()
    let fields: Fields
    do {
      try root.checkFormat("regimen/1")
      fields = try Fields(root, keys)
    } catch { throw FileErrors([error]) }
    let id = problems.attempt { () throws(FileError) in try fields.required("id").identifier() }
    let version = problems.attempt { () throws(FileError) in
      try fields.required("version").parse("a version such as 1.0.0") { SemanticVersion($0) }
    }
    let status = problems.attempt { () throws(FileError) in try Self.lifeCycle(fields) }
    let title = problems.attempt { () throws(FileError) in try fields.required("title").text() }
    let kind = problems.attempt { () throws(FileError) in
      try fields.required("kind").choice(TreatmentKind.self)
    }
    let ingredient = problems.attempt { () throws(FileError) in
      try fields.required("ingredient").text()
    }
    let labels = problems.attempt { () throws(FileError) in try fields.jurisdictions() }
    let titles = problems.attempt { () throws(FileError) in try fields.required("titles").titles() }
    let phases = problems.each(fields, "phases") { (item) throws(FileError) in try item.phase() }
    var doses: [String: DoseRule] = [:]
    for (key, value) in problems.entries(fields, "doses") {
      let rule = problems.attempt { () throws(FileError) in
        guard Identifier.isFine(key) else {
          throw value.failKey("'\(key)' is not \(Identifier.form)")
        }
        return try value.doseRule(id: key)
      }
      doses[key] = rule ?? nil
    }
    let gates = problems.each(fields, "gates") { (item) throws(FileError) in try item.gate() }
    let companions = problems.each(fields, "companions") { (item) throws(FileError) in
      try item.companion()
    }
    let occupancy = problems.attempt { () throws(FileError) in
      try fields.optional("visit")?.occupancy()
    }
    let jaw = problems.attempt { () throws(FileError) in try fields.optional("jaw")?.jawAdvice() }
    let notes = ["contraindications", "patient-notes", "staff-notes"].map { key in
      problems.each(fields, key) { (item) throws(FileError) in try item.citedText() }
    }
    var sources: [String: Source] = [:]
    for (key, value) in problems.entries(fields, "sources") {
      let source = problems.attempt { () throws(FileError) in try value.source(key: key) }
      sources[key] = source ?? nil
    }
    for key in ["phases", "gates", "companions"] { problems.refuseTwins(fields, key) }
    problems.refuseUnknownDoses(fields)
    guard problems.errors.isEmpty, let id, let version, let status, let title, let kind,
      let ingredient, let labels, let titles, let occupancy, let jaw
    else { throw problems.inOrder }
    let regimen = Regimen(
      id: id, version: version, status: status, title: title, kind: kind, ingredient: ingredient,
      jurisdictions: labels, titles: titles, phases: phases, doses: doses, gates: gates,
      companions: companions,
      occupancy: occupancy, contraindications: notes[0], patientNotes: notes[1],
      staffNotes: notes[2], sources: sources,
      canonicalForm: CanonicalForm.text(of: root, without: ["status", "replaced-by"]), jaw: jaw)
    return RegimenFile(regimen: regimen, name: source.name, root: root)
  }

  private static func lifeCycle(_ fields: Fields) throws(FileError) -> Regimen.Status {
    let cursor = try fields.required("status")
    let replacement = try fields.optional("replaced-by") { (cursor) throws(FileError) in
      try cursor.identifier()
    }
    switch (try cursor.text(), replacement) {
    case ("draft", nil): return .draft
    case ("active", nil): return .active
    case ("retired", let replacement?): return .retired(replacedBy: replacement)
    case ("retired", nil):
      throw cursor.fail("a retired regimen must name its replacement; add the key 'replaced-by'")
    case ("draft", _), ("active", _):
      throw cursor.fail("only a retired regimen has a replacement; remove 'replaced-by'")
    case (let text, _):
      throw cursor.fail(
        "'\(text)' is not known here"
          + Spelling.hint(for: text, among: ["draft", "active", "retired"]))
    }
  }
}
