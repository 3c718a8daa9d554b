import ArgumentParser
import CivilTime
import Clinic

/// A course, an entry for its ledger, and how far ahead its effect is shown.
struct ChangeOptions: ParsableArguments {
  @OptionGroup var clinic: ClinicOptions

  @Option(help: "The day to plan for, such as 2026-10-01. Without it, today at the clinic.")
  var today: CivilDate?

  @Option(help: "How many weeks to look ahead, 1 to 2600.")
  var weeks = SpanOptions.usualWeeks

  @OptionGroup var width: WidthOption

  @Argument(help: "The course file.")
  var course: String

  @Argument(help: "The entry, in braces.")
  var entry: String

  mutating func validate() throws {
    guard (1...2_600).contains(weeks) else {
      throw ValidationError("--weeks takes a whole number from 1 to 2600.")
    }
    guard course != "-" else { throw ValidationError("An entry is added to a file, not to '-'.") }
  }

  /// Opens the course with everything it needs.
  func desk() throws(DeskError) -> Desk {
    try clinic.desk(of: [course], today: today, asOf: nil)
  }
}
