import ArgumentParser
import Clinic

/// How a dose is found.
struct DoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dose",
    abstract:
      "Shows how a dose is found: rule, inputs with their dates, each step, and the sources.",
    discussion: "Exit status 2 when the dose is held or stopped.")

  @OptionGroup var clinic: ClinicOptions
  @OptionGroup var day: DayOptions

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
      let desk = try clinic.desk(of: [course], today: day.today, asOf: day.asOf)
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
