import ArgumentParser
import Clinic

/// Which clinic's chair room a call is about.
struct ClinicOptions: ParsableArguments {
  @OptionGroup var schedules: SchedulesOption

  @Option(
    help:
      "The clinic's file. Without it, the only file in the schedules' folder 'clinics' is taken.")
  var clinic: String?

  /// Opens the clinic and its chair room.
  func room() throws(DeskError) -> RoomDesk {
    if let clinic { return try RoomDesk(clinicFile: clinic) }
    return try RoomDesk(clinic: nil, schedules: schedules.directory())
  }
}
