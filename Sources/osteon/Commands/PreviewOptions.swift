import ArgumentParser
import Clinic

/// Which visits and findings of which courses are asked for, and how they are printed.
struct PreviewOptions: ParsableArguments {
  @OptionGroup var files: FileOptions
  @OptionGroup var span: SpanOptions
  @OptionGroup var chairs: ChairTimesOption
  @OptionGroup var format: FormatOptions

  /// What is asked for.
  func preview() throws(DeskError) -> Preview {
    let (desk, stale) = try chairs.apply(to: files.desk())
    return try Preview.make(
      desk: desk, from: span.from, until: span.last(from: desk.today), alsoFound: stale)
  }
}
