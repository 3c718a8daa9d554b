import RegimenFiles
package import Regimens

/// The regimens of a folder of schedules, to list and to show.
package struct RegimenCatalogue: Sendable {
  private let library: ScheduleLibrary

  /// Every regimen, by id, newest version first.
  package var regimens: [Regimen] { library.files.map(\.regimen) }

  /// Reads a folder of schedules.
  package static func read(directory: String) throws(DeskError) -> RegimenCatalogue {
    RegimenCatalogue(
      library: try Desk.reading { () throws(FileErrors) in
        try ScheduleLibrary(directory: directory)
      })
  }

  /// One regimen by its id; without a version, the newest.
  package func regimen(id: String, version: String?) throws(DeskError) -> Regimen {
    guard let newest = library.regimens[id]?.first?.regimen else {
      throw .usage(
        "there is no regimen '\(id)'" + Spelling.hint(for: id, among: Array(library.regimens.keys)))
    }
    guard let version else { return newest }
    guard let found = library.regimens[id]?.first(where: { "\($0.regimen.version)" == version })
    else {
      throw .usage("\(id) has no version \(version); the newest is \(newest.version)")
    }
    return found.regimen
  }
}
