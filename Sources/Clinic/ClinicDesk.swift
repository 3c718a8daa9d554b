import Calendars
import CivilTime
import Courses
import RegimenFiles

/// Opens a clinic's file together with its holiday calendars.
enum ClinicDesk {
  /// The only clinic of a folder of schedules.
  static func only(in schedules: String) throws(DeskError) -> String {
    let folder = schedules + "/clinics"
    let files = Folder.yamlFiles(in: folder) ?? []
    guard let only = files.first, files.count == 1 else {
      throw .usage(
        files.isEmpty
          ? "no clinic file in \(folder); name one with --clinic"
          : "there are several clinics in \(folder) (\(files.joined(separator: ", "))); choose one "
            + "with --clinic")
    }
    return "\(folder)/\(only)"
  }

  /// A clinic, closed also on the days of the calendars it names.
  static func profile(at path: String) throws(DeskError) -> ClinicProfile {
    let file = try Desk.reading { () throws(FileErrors) in
      try ClinicReader.clinic(from: SourceText(path: path, limit: SourceText.limit))
    }
    var closures: [CivilDate: String] = [:]
    for relative in file.closureFiles {
      let calendar = beside(path, relative)
      let bytes = try Desk.reading { () throws(FileErrors) in
        try SourceText.bytes(at: calendar, limit: CalendarReader.limit)
      }
      do throws(CalendarError) {
        for (day, reason) in try ClosureReader.closures(in: bytes, name: calendar) {
          closures[day] = reason
        }
      } catch {
        throw .files(
          FileErrors([FileError(file: calendar, line: nil, column: nil, problem: error.message)]))
      }
    }
    return file.profile.closing(closures)
  }

  /// The chair room of a clinic's file; nil where the file names none.
  static func room(of path: String) throws(DeskError) -> ChairRoom? {
    let file = try Desk.reading { () throws(FileErrors) in
      try ClinicReader.clinic(from: SourceText(path: path, limit: SourceText.limit))
    }
    guard let relative = file.chairRoomFile else { return nil }
    let name = beside(path, relative)
    let room = try Desk.reading { () throws(FileErrors) in
      try ChairRoomReader.room(from: SourceText(path: name, limit: SourceText.limit))
    }
    guard room.clinic == file.profile.id else {
      throw .files(
        FileErrors([
          FileError(
            file: name, line: nil, column: nil,
            problem: "this is the room of clinic '\(room.clinic)', and \(path) is clinic "
              + "'\(file.profile.id)'")
        ]))
    }
    return room
  }

  /// A path that a file names, seen from that file.
  private static func beside(_ file: String, _ relative: String) -> String {
    relative.hasPrefix("/")
      ? relative : (file.lastIndex(of: "/").map { String(file[...$0]) } ?? "") + relative
  }

  /// The clinic's day at an instant.
  static func day(ofUTC seconds: Int64, in clinic: ClinicProfile) throws(DeskError) -> CivilDate {
    do { return try ClinicZone(identifier: clinic.zone).local(ofUTC: seconds).date } catch {
      throw .fault(error.message)
    }
  }
}
