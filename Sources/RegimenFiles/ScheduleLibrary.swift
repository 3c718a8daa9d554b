package import Regimens
package import Courses

/// All regimens of a `Schedules` folder.
package struct ScheduleLibrary: Sendable {
  /// Regimens by id, newest version first.
  package let regimens: [String: [RegimenFile]]

  /// Reads the files of `regimens/` below a folder; a broken file breaks the library.
  ///
  /// A file is named after its regimen, `ID.yaml` or `ID@VERSION.yaml`, so that a call that needs one regimen
  /// opens one file. Where an id has no file of its name, all are read.
  /// - Parameters:
  ///   - directory: The folder of schedules.
  ///   - ids: The regimens needed; nil is all.
  /// - Throws: Every problem of every file that was read.
  package init(directory: String, ids: Set<String>? = nil) throws(FileErrors) {
    let folder = directory + "/regimens"
    guard let names = Folder.yamlFiles(in: folder) else {
      throw FileErrors([
        FileError(
          kind: .noInput, file: folder, line: nil, column: nil,
          problem: "no such folder; name the Schedules folder with --schedules")
      ])
    }
    var errors: [FileError] = []
    var files: [RegimenFile] = []
    for name in Self.needed(names, for: ids) {
      do throws(FileErrors) {
        let source = try SourceText(path: "\(folder)/\(name)", limit: SourceText.limit)
        files.append(try RegimenReader.regimen(from: source))
      } catch { errors += error.errors }
    }
    guard errors.isEmpty else { throw FileErrors(errors) }
    try self.init(files: files)
  }

  private static func needed(_ names: [String], for ids: Set<String>?) -> [String] {
    guard let ids else { return names }
    func id(_ name: String) -> String { String(name.dropLast(5).prefix { $0 != "@" }) }
    let found = names.filter { ids.contains(id($0)) }
    return ids.isSubset(of: found.map(id)) ? found : names
  }

  /// Gathers files that have been read; two with one id and version are an error.
  package init(files: [RegimenFile]) throws(FileErrors) {
    var regimens: [String: [RegimenFile]] = [:]
    for file in files {
      let regimen = file.regimen
      if let twin = regimens[regimen.id]?.first(where: { $0.regimen.version == regimen.version }) {
        throw FileErrors([
          FileError(
            file: file.name, line: file.lines["id"], column: nil,
            problem:
              "\(regimen.id) \(regimen.version) stands in \(twin.name) too; give one of them "
              + "another version")
        ])
      }
      regimens[regimen.id, default: []].append(file)
    }
    self.regimens = regimens.mapValues { $0.sorted { $0.regimen.version > $1.regimen.version } }
  }

  /// All files, by id, newest version first.
  package var files: [RegimenFile] {
    regimens.keys.sorted().flatMap { regimens[$0] ?? [] }
  }

  /// The regimen a course pins, in exactly that version and content.
  package func regimen(for pin: RegimenPin, file: String) throws(FileErrors) -> Regimen {
    func fail(_ problem: String) -> FileErrors {
      FileErrors([FileError(file: file, line: nil, column: nil, problem: problem)])
    }
    guard let versions = regimens[pin.id] else {
      throw fail(
        "regimen '\(pin.id)' is not in the library"
          + Spelling.hint(for: pin.id, among: Array(regimens.keys)))
    }
    guard let found = versions.first(where: { $0.regimen.version == pin.version })?.regimen else {
      let known = versions.map { "\($0.regimen.version)" }.joined(separator: ", ")
      throw fail("\(pin.id) has no version \(pin.version); there is \(known)")
    }
    if let pinned = pin.fingerprint, pinned != found.fingerprint {
      throw fail(
        "\(pin.id) \(pin.version) is pinned with fingerprint \(pinned), but the file has "
          + "\(found.fingerprint); it was edited without a new version")
    }
    return found
  }
}
