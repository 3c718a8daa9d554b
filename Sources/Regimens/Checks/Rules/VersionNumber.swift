extension RegimenCheck {
  /// A regimen in use has a version from 1.0.0 on, and one that is replaced names another.
  static let versionNumber = RegimenCheck(
    id: "version.number",
    demand: "A regimen in use has a version from 1.0.0 on, and one that is replaced "
      + "names another."
  ) { regimen, report in
    if regimen.version.major == 0, regimen.status != .draft {
      report.error(at: "version", "\(regimen.version) is the version of a draft; begin with 1.0.0")
    }
    if case .retired(let replacement) = regimen.status, replacement == regimen.id {
      report.error(at: "replaced-by", "a regimen cannot replace itself")
    }
  }
}
