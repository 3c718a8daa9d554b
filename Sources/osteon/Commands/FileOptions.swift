import ArgumentParser
import CivilTime
import Clinic

/// Where the schedules, the clinic and the courses are, and the day the call is for.
struct FileOptions: ParsableArguments {
  @OptionGroup var schedules: SchedulesOption

  @Option(
    help:
      "The clinic's file. Without it, the only file in the schedules' folder 'clinics' is taken.")
  var clinic: String?

  @Option(help: "The day to plan for, such as 2026-10-01. Without it, today at the clinic.")
  var today: CivilDate?

  @Option(help: "Go back to what was known at the end of this day.")
  var asOf: CivilDate?

  @Argument(help: "Course files; '-' reads one from standard input.")
  var courses: [String]

  /// Opens everything the call names.
  func desk() throws(DeskError) -> Desk {
    let files = Desk.Files(
      schedules: try schedules.directory(), clinic: clinic, courses: courses)
    return try Desk(files: files, today: today, now: Clock.secondsSince1970(), asOf: asOf)
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads a day from an argument, written `2026-10-01`.
  package init?(argument: String) { self.init(argument) }
}
