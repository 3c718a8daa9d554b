extension RegimenCheck {
  /// A draft is not for use.
  static let statusDraft = RegimenCheck(
    id: "status.draft",
    demand: "A draft is not for use."
  ) { regimen, report in
    if regimen.status == .draft {
      report.warning(
        at: "status", "this is a draft; a course must not run on it before it is active")
    }
  }
}
