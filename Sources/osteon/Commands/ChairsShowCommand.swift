import ArgumentParser
import Clinic
import Courses

/// A plan for people and programs.
struct ChairsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a clinic's plan by chair and by nurse.",
    discussion: """
      --html writes one file with a chart for each day, that prints and needs neither scripts nor a network; --ics \
      writes one calendar for each nurse. Both hold patients' names: they are for staff.
      """)

  @OptionGroup var clinic: ClinicOptions
  @OptionGroup var format: FormatOptions

  @Argument(help: "The plan.")
  var plan: String

  @Option(help: "The file for a page with charts.")
  var html: String?

  @Option(help: "The folder for one calendar of each nurse.")
  var ics: String?

  func run() throws {
    try Running.run { () throws(DeskError) in
      let plan = try ChairPlanFile.read(plan)
      if let html {
        try WholeFile.write([(path: html, bytes: Array(ChairPage(plan: plan).text.utf8))])
      }
      if let ics {
        let files = try NurseCalendars.make(plan: plan, desk: clinic.room())
        try WholeFile.makeFolder(ics)
        try WholeFile.write(files.map { (path: "\(ics)/\($0.name)", bytes: $0.bytes) })
        for file in files { Terminal.print(Terminal.safe("\(ics)/\(file.name)  \(file.nurse)")) }
      }
      guard html == nil, ics == nil else { return .done }
      switch format.choice {
      case .table:
        let room = try? clinic.room()
        ChairPlanText(
          plan: plan, breaks: room?.clinic.id == plan.clinic ? room?.breakMinutes ?? [:] : [:],
          terminal: format.terminal
        ).print()
      case .json: JSONText.print(plan)
      case .csv: ChairPlanCSV.print(plan)
      }
      return .done
    }
  }
}
