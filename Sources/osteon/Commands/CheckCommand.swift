import ArgumentParser
import Clinic

/// Findings alone.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prints the findings alone, worst first; exit status 2 when a stop or hold stands.")

  @OptionGroup var files: FileOptions
  @OptionGroup var span: SpanOptions
  @OptionGroup var chairs: ChairTimesOption
  @OptionGroup var format: FormatOptions

  func run() throws {
    try Running.run { () throws(DeskError) in
      let (desk, stale) = try chairs.apply(to: files.desk())
      let preview = try Preview.make(
        desk: desk, from: span.from, until: span.last(from: desk.today),
        alsoFound: stale)
      switch format.choice {
      case .table: FindingsText(findings: preview.findings, terminal: format.terminal).print()
      case .json: JSONText.print(CheckShape(preview))
      case .csv: FindingsCSV.print(preview.findings)
      }
      return preview.isWithheld ? .withheld : .done
    }
  }
}
