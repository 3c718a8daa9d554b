import Foundation
import RegimenFiles
import Testing

@testable import Regimens

/// What became of one spoiled file.
private enum Fate {
  case caught
  /// The slip changed nothing that means anything, so there is nothing to catch.
  case same
  case passed(String)
}

@Suite("Slips in the data")
struct MutationTests {
  /// The seed of the slips; another one gives other slips of the same kinds.
  private static let seed: UInt64 = 20_261_001
  private static let wanted = 1_000

  @Test(
    "of a thousand slips in the project's regimens, reading and linting find nineteen in twenty")
  func thousand() throws {
    let files = try ProjectRegimens.all()
    let texts = try files.map { try String(contentsOfFile: $0.name, encoding: .utf8) }
    let library = files.map(\.regimen)
    let known = files.map { Set(Linter.problems(in: $0.regimen)) }
    let shared = Set(Linter.problems(among: library))
    var random = SeededGenerator(state: Self.seed)
    var counts: [String: (made: Int, caught: Int)] = [:]
    var passed: [String] = []
    var slips: [String] = []
    var made = 0
    while made < Self.wanted {
      let mutation = Mutation.all[made % Mutation.all.count]
      let index = Int.random(in: 0..<files.count, using: &random)
      let lines = texts[index].split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      guard let spoiled = mutation.spoil(lines, &random), spoiled != lines else { continue }
      switch fate(of: spoiled, was: lines, index, library, known[index], shared) {
      case .same: continue
      case .caught: counts[mutation.name, default: (0, 0)].caught += 1
      case .passed(let change):
        slips.append("\(mutation.name) | \(library[index].id)")
        passed.append("\(mutation.name), \(library[index].id): \(change)")
      }
      counts[mutation.name, default: (0, 0)].made += 1
      made += 1
    }
    let summary = counts.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.caught) of \($0.value.made)" }.joined(separator: "\n")
    print("Slips found by kind, seed \(Self.seed):\n\(summary)\npassed in all: \(passed.count)")
    for slip in passed.sorted() { print("passed: \(slip)") }
    #expect(
      made - passed.count >= made * 95 / 100,
      "seed \(Self.seed); \(passed.count) passed\n\(summary)\n\(passed.joined(separator: "\n"))")
    let article = try Self.article()
    #expect(article.contains("\(made - passed.count) of \(made)"))
    #expect(
      Self.listed(in: article) == slips.sorted(),
      "write these into the article's list:\n\(passed.sorted().joined(separator: "\n"))")
  }

  private static func article() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Regimens/Regimens.docc/Regimens.md")
    return try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
  }

  /// The slips that the article lists as passed, a line for each.
  private static func listed(in article: String) -> [String] {
    let table = article.components(separatedBy: "| Slip | Regimen | What was lost |\n").last ?? ""
    return table.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst().flatMap { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      var names = cells[1].components(separatedBy: ", ")
      for (index, name) in names.enumerated() where name == "twice" {
        names[index] = names[index - 1]
      }
      return names.map { "\(cells[0]) | \($0)" }
    }.sorted()
  }

  private func fate(
    of spoiled: [String], was lines: [String], _ index: Int, _ library: [Regimen],
    _ known: Set<LintProblem>, _ shared: Set<LibraryProblem>
  ) -> Fate {
    let bytes = Array(spoiled.joined(separator: "\n").utf8)
    guard let source = try? SourceText(bytes: bytes, name: "x", limit: SourceText.limit),
      let regimen = try? RegimenReader.regimen(from: source).regimen
    else { return .caught }
    if regimen.content == library[index].content { return .same }
    if !Set(Linter.problems(in: regimen)).subtracting(known).isEmpty { return .caught }
    let like = library.filter { other in
      other.id != library[index].id
        && (other.kind == regimen.kind
          || (other.kind.isBoneModifying && regimen.kind.isBoneModifying))
    }
    let found = Linter.problems(among: [regimen] + like).filter { $0.regimen == regimen.id }
    if !Set(found).subtracting(shared).isEmpty { return .caught }
    let changes = spoiled.difference(from: lines).map { change in
      switch change {
      case .insert(_, let line, _): "+\(line.drop { $0 == " " })"
      case .remove(_, let line, _): "-\(line.drop { $0 == " " })"
      }
    }
    return .passed(changes.prefix(4).joined(separator: " "))
  }
}

extension Regimen {
  /// The regimen without the text it was read from.
  fileprivate var content: Regimen {
    Regimen(
      id: id, version: version, status: status, title: title, kind: kind, ingredient: ingredient,
      jurisdictions: jurisdictions, titles: titles, phases: phases, doses: doses, gates: gates,
      companions: companions, occupancy: occupancy, contraindications: contraindications,
      patientNotes: patientNotes, staffNotes: staffNotes, sources: sources, canonicalForm: "")
  }
}
