import ArgumentParser
import CivilTime

/// The day a call is for, and how much of the ledgers counts.
struct DayOptions: ParsableArguments {
  @Option(help: "The day to plan for, such as 2026-10-01. Without it, today at the clinic.")
  var today: CivilDate?

  @Option(help: "Go back to what was known at the end of this day.")
  var asOf: CivilDate?
}

extension CivilDate: ExpressibleByArgument {
  /// Reads a day from an argument, written `2026-10-01`.
  package init?(argument: String) { self.init(argument) }
}
