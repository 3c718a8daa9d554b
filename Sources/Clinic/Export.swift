package import Calendars
import CivilTime
import Courses
import Regimens

/// Calendar files for the patients of a desk, one each.
package struct Export: Sendable {
  /// A file that was made.
  package struct File: Sendable {
    package let name: String
    package let patient: String
    package let bytes: [UInt8]
  }

  package let files: [File]
  /// Whether a stop or hold keeps something out of a file.
  package let isWithheld: Bool

  /// Makes the calendar of every patient through a day.
  package static func make(
    desk: Desk, weeks: Int, detail: Detail, audience: Audience
  ) throws(DeskError) -> Export {
    let through = desk.today.adding(days: weeks * 7)
    var isWithheld = false
    var files: [File] = []
    for patient in desk.patients {
      var entries: [CalendarEntry] = []
      let cases = desk.cases(of: patient)
      let plans = try desk.plans(of: cases, through: through)
      isWithheld = isWithheld || plans.contains { $0.findings.contains { $0.severity >= .hold } }
      for (index, one) in cases.enumerated() {
        entries += try desk.history(of: index, in: cases, through: through).map {
          CalendarEntry(course: one.course.id, history: $0)
        }
      }
      let request = CalendarRequest(
        patient: patient, patientLabel: cases.first?.course.patient.label, entries: entries,
        clinic: desk.clinic, detail: detail, audience: audience)
      let bytes: [UInt8]
      do throws(CalendarError) {
        bytes = try CalendarWriter.bytes(for: request)
      } catch { throw .files(cases[0].error(message: error.message)) }
      if let problem = CalendarCheck.problems(in: bytes).first {
        throw .fault("the calendar of patient \(patient) is not sound: \(problem)")
      }
      files.append(
        File(
          name: "calendar-\(CalendarWriter.fileKey(of: patient, clinic: desk.clinic)).ics",
          patient: cases[0].course.patient.label, bytes: bytes))
    }
    return Export(files: files, isWithheld: isWithheld)
  }
}

extension Export {
  /// Writes every file into a folder, all of them or none.
  package func write(to folder: String) throws(DeskError) {
    try WholeFile.makeFolder(folder)
    try WholeFile.write(files.map { (path: "\(folder)/\($0.name)", bytes: $0.bytes) })
  }
}
