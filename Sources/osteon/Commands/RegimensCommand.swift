import ArgumentParser
import Clinic

/// The library of regimens.
struct RegimensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regimens", abstract: "Lists, shows and checks the regimens of the schedules.",
    subcommands: [RegimensListCommand.self, RegimensShowCommand.self, RegimensLintCommand.self])
}

/// A table of all regimens.
struct RegimensListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists every regimen with its version and status.")

  @OptionGroup var schedules: SchedulesOption
  @OptionGroup var format: FormatOptions

  func run() throws {
    try Running.run { () throws(DeskError) in
      let catalogue = try RegimenCatalogue.read(directory: schedules.directory())
      switch format.choice {
      case .table: RegimenListText(catalogue: catalogue, terminal: format.terminal).print()
      case .json: JSONText.print(RegimenListShape(catalogue))
      case .csv: RegimenListCSV.print(catalogue)
      }
      return .done
    }
  }
}

/// One regimen in full.
struct RegimensShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Shows one regimen: rhythm, windows, doses, gates, companions, notes and every source.")

  @OptionGroup var schedules: SchedulesOption
  @OptionGroup var format: WidthOption

  @Argument(help: "The regimen's id, such as zoledronic-acid-q4w.")
  var id: String

  @Option(help: "The version; without it, the newest.")
  var version: String?

  func run() throws {
    try Running.run { () throws(DeskError) in
      let catalogue = try RegimenCatalogue.read(directory: schedules.directory())
      let regimen = try catalogue.regimen(id: id, version: version)
      RegimenText(regimen: regimen, terminal: format.terminal).print()
      return .done
    }
  }
}

/// The checks of regimen files.
struct RegimensLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract:
      "Checks regimen files, all of the schedules' or those named; exit status 65 on an error.")

  @OptionGroup var schedules: SchedulesOption

  @Argument(help: "Regimen files.")
  var files: [String] = []

  func run() throws {
    try Running.run { () throws(DeskError) in
      let report = try Lint.report(
        files: files.isEmpty ? nil : files,
        directory: files.isEmpty ? schedules.directory() : nil)
      for line in report.lines { Terminal.print(Terminal.safe(line)) }
      Terminal.print(report.summary)
      if report.hasErrors { throw .badData }
      return .done
    }
  }
}
