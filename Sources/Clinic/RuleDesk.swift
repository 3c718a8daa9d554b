import RegimenFiles
import Regimens

/// Opens the rules across treatments of a folder of schedules.
enum RuleDesk {
  /// The rules of `rules/interactions.yaml`; a folder without that file has none.
  static func rules(in schedules: String) throws(DeskError) -> InteractionRules {
    let path = schedules + "/rules/interactions.yaml"
    guard Folder.holds(path) else { return .none }
    return try Desk.reading { () throws(FileErrors) in
      try InteractionReader.rules(from: SourceText(path: path, limit: SourceText.limit))
    }
  }
}
