import ArgumentParser
import Clinic
import Courses

/// Why a date stands where it does.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Says for each visit of the courses why it stands on its date, with rule and source.")

  @OptionGroup var files: FileOptions
  @OptionGroup var chairs: ChairTimesOption

  @Option(help: "Only this visit, such as dose-3 or dental-review-1.")
  var visit: String?

  @Option(help: "How many weeks to look ahead, 1 to 2600.")
  var weeks = SpanOptions.usualWeeks

  mutating func validate() throws {
    guard (1...2_600).contains(weeks) else {
      throw ValidationError("--weeks takes a whole number from 1 to 2600.")
    }
  }

  func run() throws {
    try Running.run { () throws(DeskError) in
      let (desk, stale) = try chairs.apply(to: files.desk())
      for item in stale { Terminal.complain(item.finding.message) }
      for one in desk.cases {
        let explanation = try Explanation.make(desk: desk, one: one, key: visit, weeks: weeks)
        ExplanationText(explanation: explanation, isWhole: visit == nil).print()
      }
      return .done
    }
  }
}
