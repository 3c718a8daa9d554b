import ArgumentParser
import Calendars
import Clinic
import Courses

/// Calendar files for patients.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes one iCalendar file for each patient.",
    discussion: """
      Titles are discreet unless you say otherwise: a phone shows no drug, no disease and no record number. \
      Files are named by a key, not by a patient's name. A date that a stop or hold withholds is left out; \
      one that was in an earlier file is cancelled.
      """)

  @OptionGroup var files: FileOptions
  @OptionGroup var chairs: ChairTimesOption

  @Option(
    name: [.short, .customLong("output")], help: "The folder to write to; made when missing.")
  var output: String

  @Option(help: "How many weeks ahead, 1 to 2600.")
  var weeks = 52

  @Option(help: "What entries tell: \(Detail.allCases.map(\.rawValue).joined(separator: ", ")).")
  var detail = Detail.discreet

  @Option(help: "Who reads them: \(Audience.allCases.map(\.rawValue).joined(separator: " or ")).")
  var audience = Audience.patient

  mutating func validate() throws {
    guard (1...2_600).contains(weeks) else {
      throw ValidationError("--weeks takes a whole number from 1 to 2600.")
    }
  }

  func run() throws {
    try Running.run { () throws(DeskError) in
      let (desk, stale) = try chairs.apply(to: files.desk())
      let export = try Export.make(desk: desk, weeks: weeks, detail: detail, audience: audience)
      try export.write(to: output)
      for file in export.files {
        Terminal.print("\(output)/\(file.name)  \(Terminal.safe(file.patient))")
      }
      for item in stale {
        Terminal.complain("\(item.patient): \(item.finding.rule): \(item.finding.message)")
      }
      return export.isWithheld ? .withheld : .done
    }
  }
}

extension Detail: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
