import ArgumentParser
import Clinic

/// Upcoming doses and checks.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows what is overdue, due now and coming, then the findings, worst first.")

  @OptionGroup var options: PreviewOptions

  func run() throws {
    try Running.run { () throws(DeskError) in
      let preview = try options.preview()
      switch options.format.choice {
      case .table: PreviewText(preview: preview, terminal: options.format.terminal).print()
      case .json: JSONText.print(PreviewShape(preview))
      case .csv: PreviewCSV.print(preview)
      }
      return preview.isWithheld ? .withheld : .done
    }
  }
}
