package import CivilTime
package import Courses
package import RegimenFiles
package import Regimens

/// The files a use case works on: the library of regimens, the clinic, and the courses named.
package struct Desk: Sendable {
  /// A course with the regimen it runs on.
  package struct Case: Sendable {
    package let course: Course
    /// The regimen in the version in force.
    package let regimen: Regimen
    /// The versions the course ran on before.
    package let earlier: [Regimen]
    package let file: String
  }

  package let library: ScheduleLibrary
  package let clinic: ClinicProfile
  /// Where the clinic's file is.
  package let clinicFile: String
  /// The rules across a patient's treatments.
  package let rules: InteractionRules
  /// In the order of the patients' ids, then the courses' ids.
  package internal(set) var cases: [Case]
  package let today: CivilDate

  /// Where the files of a call are.
  package struct Files: Sendable {
    package let schedules: String
    /// Nil takes the only file of `clinics/`.
    package let clinic: String?
    package let courses: [String]

    /// Names the files.
    package init(schedules: String, clinic: String?, courses: [String]) {
      self.schedules = schedules
      self.clinic = clinic
      self.courses = courses
    }
  }

  /// Opens all files of a call; every problem of every file is thrown together.
  /// - Parameters:
  ///   - files: Where they are.
  ///   - day: The day the call is for; entries recorded later are errors. Nil is the clinic's day of `now`.
  ///   - now: Seconds since 1970, UTC.
  ///   - asOf: The day to go back to; later entries are left out. Never after today.
  /// - Throws: Every problem of every file, or wrong usage.
  package init(
    files: Files, today day: CivilDate?, now: Int64, asOf: CivilDate? = nil
  ) throws(DeskError) {
    guard Set(files.courses).count == files.courses.count else {
      throw .usage("a course file is named twice")
    }
    let path: String =
      if let clinic = files.clinic { clinic } else { try ClinicDesk.only(in: files.schedules) }
    clinicFile = path
    clinic = try ClinicDesk.profile(at: path)
    let today: CivilDate =
      if let day { day } else { try ClinicDesk.day(ofUTC: now, in: clinic) }
    if let asOf, asOf > today { throw .usage("--as-of \(asOf) lies after today, \(today)") }
    var errors: [FileError] = []
    var opened: [(course: Course, file: String)] = []
    for path in files.courses {
      do throws(FileErrors) {
        let source = try SourceText(path: path, limit: SourceText.courseLimit)
        var course = try CourseReader.course(from: source, today: today)
        if let asOf { course = course.upTo(asOf) }
        opened.append((course, path))
      } catch { errors += error.errors }
    }
    let ids = Set(opened.map(\.course.regimen.id))
    let library = try Self.reading { () throws(FileErrors) in
      try ScheduleLibrary(directory: files.schedules, ids: ids)
    }
    var cases: [Case] = []
    for (course, file) in opened {
      do throws(FileErrors) {
        cases.append(
          try Self.joined(course, file: file, library: library, on: asOf ?? today))
      } catch { errors += error.errors }
    }
    for (id, twins) in Dictionary(grouping: cases, by: \.course.id) where twins.count > 1 {
      errors.append(
        FileError(
          file: twins[1].file, line: nil, column: nil,
          problem: "course id '\(id)' stands in \(twins[0].file) too; ids are used once"))
    }
    guard errors.isEmpty else { throw .files(FileErrors(errors)) }
    self.library = library
    rules = try RuleDesk.rules(in: files.schedules)
    self.cases = cases.sorted {
      ($0.course.patient.id, $0.course.id) < ($1.course.patient.id, $1.course.id)
    }
    self.today = asOf ?? today
  }

  private static func joined(
    _ course: Course, file: String, library: ScheduleLibrary, on day: CivilDate
  ) throws(FileErrors) -> Case {
    var versions: [Regimen] = []
    for pin in course.pins { versions.append(try library.regimen(for: pin, file: file)) }
    let regimen = try library.regimen(for: course.pin(on: day), file: file)
    return Case(
      course: course, regimen: regimen, earlier: versions.filter { $0 != regimen }, file: file)
  }

  /// A course from a text that stands in no file yet.
  func opened(text: String, file: String) throws(DeskError) -> Case {
    try Self.reading { () throws(FileErrors) in
      let source = try SourceText(
        bytes: Array(text.utf8), name: file, limit: SourceText.courseLimit)
      let course = try CourseReader.course(from: source, today: today)
      return try Self.joined(course, file: file, library: library, on: today)
    }
  }

  static func reading<Value>(
    _ body: () throws(FileErrors) -> Value
  ) throws(DeskError) -> Value {
    do { return try body() } catch { throw .files(error) }
  }
}

extension Desk {
  /// All cases of one patient, in their order.
  func cases(of patient: String) -> [Case] { cases.filter { $0.course.patient.id == patient } }

  /// The patients of the call, each once.
  var patients: [String] { Set(cases.map(\.course.patient.id)).sorted() }

  /// The plans of one patient's cases through a day, made together.
  func plans(of cases: [Case], through: CivilDate) throws(DeskError) -> [Plan] {
    do throws(PlanError) {
      return try PatientPlanner.plans(
        of: cases.map(\.member), rules: rules, clinic: clinic, asOf: today, through: through)
    } catch { throw .files(cases[0].error(error)) }
  }

  /// The plan of one case, made together with the patient's others.
  func plan(_ one: Case, through: CivilDate) throws(DeskError) -> Plan {
    let others = cases(of: one.course.patient.id).filter { $0.course.id != one.course.id }
    return try plans(of: [one] + others, through: through)[0]
  }

  /// What the calendar of one patient's case needs to know of the past.
  func history(
    of index: Int, in cases: [Case], through: CivilDate
  ) throws(DeskError) -> [VisitHistory] {
    do throws(PlanError) {
      return try PatientPlanner.history(
        of: index, in: cases.map(\.member), rules: rules, clinic: clinic, asOf: today,
        through: through)
    } catch { throw .files(cases[index].error(error)) }
  }
}

extension Desk.Case {
  /// The course as the planner takes it.
  var member: PatientPlanner.Member {
    PatientPlanner.Member(course: course, regimen: regimen, earlier: earlier)
  }

  /// A planning error at the course's file.
  func error(_ error: PlanError) -> FileErrors { self.error(message: error.message) }

  /// A problem at the course's file.
  func error(message: String) -> FileErrors {
    FileErrors([FileError(file: file, line: nil, column: nil, problem: message)])
  }
}
