import Clinic
import Regimens

/// The list of regimens for people.
struct RegimenListText {
  let catalogue: RegimenCatalogue
  let terminal: Terminal

  /// Prints the table.
  func print() {
    let columns = [
      TextTable.Column("Id", least: 20), TextTable.Column("Version", least: 7),
      TextTable.Column("Status", least: 8), TextTable.Column("Kind", least: 10),
      TextTable.Column("Title", least: 20),
    ]
    let rows = catalogue.regimens.map { regimen in
      [
        regimen.id, "\(regimen.version)", regimen.status.word, regimen.kind.rawValue, regimen.title,
      ].map(Terminal.safe)
    }
    for line in TextTable(columns: columns, rows: rows, width: terminal.width).lines {
      Terminal.print(line)
    }
  }
}

/// The list of regimens as comma-separated values.
enum RegimenListCSV {
  /// Prints one record a regimen.
  static func print(_ catalogue: RegimenCatalogue) {
    Terminal.print(
      CSVText.record(["id", "version", "status", "kind", "ingredient", "title", "fingerprint"]))
    for regimen in catalogue.regimens {
      Terminal.print(
        CSVText.record([
          regimen.id, "\(regimen.version)", regimen.status.word, regimen.kind.rawValue,
          regimen.ingredient, regimen.title, regimen.fingerprint,
        ]))
    }
  }
}

extension Regimen.Status {
  /// The status in a word, with the replacement of a retired regimen.
  var word: String {
    switch self {
    case .draft: "draft"
    case .active: "active"
    case .retired(let replacement): "retired, see \(replacement)"
    }
  }
}
