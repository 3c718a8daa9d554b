import ArgumentParser
import Clinic

/// A chair plan whose days and times are taken over.
struct ChairTimesOption: ParsableArguments {
  @Option(
    name: .customLong("chairs"),
    help: ArgumentHelp(
      "A chair plan whose days and times are put into the visits, where it still matches the courses.",
      valueName: "plan"))
  var path: String?

  /// The desk with the plan's times, and a finding for each seat that no longer matches.
  func apply(
    to desk: Desk
  ) throws(DeskError) -> (desk: Desk, stale: [Preview.PatientFinding]) {
    guard let path else { return (desk, []) }
    let times = try ChairTimes.apply(plan: path, to: desk)
    return (times.desk, times.stale)
  }
}
