import ArgumentParser
import CivilTime
import Clinic

/// Which clinic a call is about.
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

  /// Opens courses with everything they need; without a day, today at the clinic.
  func desk(
    of courses: [String], today: CivilDate?, asOf: CivilDate?
  ) throws(DeskError) -> Desk {
    let files = Desk.Files(schedules: try schedules.directory(), clinic: clinic, courses: courses)
    return try Desk(files: files, today: today, now: Clock.secondsSince1970(), asOf: asOf)
  }
}
