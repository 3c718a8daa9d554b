import Quantities

extension RegimenCheck {
  /// Dose levels fall, and all lie below the full dose.
  static let doseLevels = RegimenCheck(
    id: "dose.levels",
    demand: "Dose levels fall, and all lie below the full dose."
  ) { regimen, report in
    for part in regimen.doseParts {
      var last = part.value.basisAmount?.value
      for (index, level) in part.value.levels.enumerated() {
        let path = "\(part.path).levels[\(index)]"
        if level.value.unit.dimension == .share {
          if level.value.value >= Exact(100) {
            report.error(at: path, "a level is less than 100 %")
          }
          if let last, last.unit.dimension == .share, level.value.value >= last.value {
            report.error(at: path, "\(level.value) is not below the level before, \(last)")
          }
        } else if let last, let order = level.value.order(to: last), order >= 0 {
          report.error(at: path, "\(level.value) is not below the level before, \(last)")
        }
        last = level.value
      }
    }
  }
}
