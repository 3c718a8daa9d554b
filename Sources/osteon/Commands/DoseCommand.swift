import ArgumentParser
import CivilTime
import Clinic

/// How a dose is found.
struct DoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dose",
    abstract:
      "Shows how a dose is found: rule, inputs with their dates, each step, and the sources.",
    discussion: "Exit status 2 when the dose is held or stopped.")

  @OptionGroup var schedules: SchedulesOption

  @Option(
    help:
      "The clinic's file. Without it, the only file in the schedules' folder 'clinics' is taken.")
  var clinic: String?

  @Option(help: "The day to plan for, such as 2026-10-01. Without it, today at the clinic.")
  var today: CivilDate?

  @Option(help: "Go back to what was known at the end of this day.")
  var asOf: CivilDate?

  @Flag(help: "Print JSON in the documented shape.")
  var json = false

  @OptionGroup var width: WidthOption

  @Argument(help: "A course file; '-' reads it from standard input.")
  var course: String

  @Argument(help: "Which dose, counted from 1. Without it, the next one.")
  var occurrence: Int?

  mutating func validate() throws {
    if let occurrence, !(1...20_000).contains(occurrence) {
      throw ValidationError("A dose is counted from 1, and this is \(occurrence).")
    }
  }

  func run() throws {
    try Running.run { () throws(DeskError) in
      let files = Desk.Files(
        schedules: try schedules.directory(), clinic: clinic, courses: [course])
      let desk = try Desk(
        files: files, today: today, now: Clock.secondsSince1970(), asOf: asOf)
      let sheet = try DoseSheet.make(desk: desk, one: desk.cases[0], occurrence: occurrence)
      if json {
        JSONText.print(DoseShape(sheet))
      } else {
        DoseSheetText(sheet: sheet, terminal: width.terminal).print()
      }
      return sheet.isWithheld ? .withheld : .done
    }
  }
}
