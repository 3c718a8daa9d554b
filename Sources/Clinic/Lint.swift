import RegimenFiles
import Regimens

/// What the checks say of regimen files.
package struct Lint: Sendable {
  /// One problem a line, `file:line: grade: rule: message`.
  package let lines: [String]
  /// How many files were read and how many problems were found.
  package let summary: String
  /// Whether a file cannot be read or must not be used.
  package let hasErrors: Bool

  /// Checks files, or every regimen of a folder of schedules together with the rules across treatments.
  package static func report(files: [String]?, directory: String?) throws(DeskError) -> Lint {
    var paths = files ?? []
    if let directory {
      paths = try regimens(in: directory)
      _ = try RuleDesk.rules(in: directory)
    }
    var lines: [String] = []
    var errors = 0
    var warnings = 0
    var read: [RegimenFile] = []
    for path in paths {
      do throws(FileErrors) {
        let source = try SourceText(path: path, limit: SourceText.limit)
        let file = try RegimenReader.regimen(from: source)
        read.append(file)
        for problem in Linter.problems(in: file.regimen) {
          lines.append(line(problem, of: file))
          if problem.severity == .error { errors += 1 } else { warnings += 1 }
        }
      } catch {
        if error.errors.contains(where: { $0.kind == .noInput }) { throw .files(error) }
        lines += error.errors.map(\.description)
        errors += error.errors.count
      }
    }
    for found in directory == nil ? [] : Linter.problems(among: read.map(\.regimen)) {
      guard let file = read.first(where: { $0.regimen.id == found.regimen }) else { continue }
      lines.append(line(found.problem, of: file))
      if found.problem.severity == .error { errors += 1 } else { warnings += 1 }
    }
    return Lint(
      lines: lines,
      summary: "\(paths.count) \(paths.count == 1 ? "file" : "files") checked: \(errors) errors, "
        + "\(warnings) warnings",
      hasErrors: errors > 0)
  }

  private static func line(_ problem: LintProblem, of file: RegimenFile) -> String {
    "\(file.name):\(file.line(of: problem.path)): \(problem.severity.rawValue): \(problem.rule): "
      + problem.message
  }

  private static func regimens(in directory: String) throws(DeskError) -> [String] {
    let folder = directory + "/regimens"
    guard let names = Folder.yamlFiles(in: folder) else {
      throw .usage("there is no folder \(folder); name the schedules with --schedules")
    }
    return names.map { "\(folder)/\($0)" }
  }
}
