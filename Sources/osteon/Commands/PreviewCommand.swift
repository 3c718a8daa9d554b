import ArgumentParser
import Clinic

/// Upcoming doses and checks.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows what is overdue, due now and coming, then the findings, worst first.")

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
      case .table: PreviewText(preview: preview, terminal: format.terminal).print()
      case .json: JSONText.print(PreviewShape(preview))
      case .csv: PreviewCSV.print(preview)
      }
      return preview.isWithheld ? .withheld : .done
    }
  }
}
