import ArgumentParser
import Clinic

/// Where the schedules, the clinic and the courses are, and the day the call is for.
struct FileOptions: ParsableArguments {
  @OptionGroup var clinic: ClinicOptions
  @OptionGroup var day: DayOptions

  @Argument(help: "Course files; '-' reads one from standard input.")
  var courses: [String]

  /// Opens everything the call names.
  func desk() throws(DeskError) -> Desk {
    try clinic.desk(of: courses, today: day.today, asOf: day.asOf)
  }
}
