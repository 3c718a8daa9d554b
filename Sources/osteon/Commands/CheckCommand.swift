import ArgumentParser
import Clinic

/// Findings alone.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prints the findings alone, worst first; exit status 2 when a stop or hold stands.")

  @OptionGroup var options: PreviewOptions

  func run() throws {
    try Running.run { () throws(DeskError) in
      let preview = try options.preview()
      switch options.format.choice {
      case .table:
        FindingsText(findings: preview.findings, terminal: options.format.terminal).print()
      case .json: JSONText.print(CheckShape(preview))
      case .csv: FindingsCSV.print(preview.findings)
      }
      return preview.isWithheld ? .withheld : .done
    }
  }
}
