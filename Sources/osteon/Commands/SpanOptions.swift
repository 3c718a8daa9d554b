import ArgumentParser
import CivilTime
import Clinic

/// Which days a preview or a check covers.
struct SpanOptions: ParsableArguments {
  @Option(help: "The first day shown; overdue visits are shown all the same. Without it, today.")
  var from: CivilDate?

  @Option(help: "The last day shown.")
  var until: CivilDate?

  @Option(help: "How many weeks to look ahead, 1 to 2600.")
  var weeks: Int?

  /// How many weeks are shown when neither option is given.
  static let usualWeeks = 12

  mutating func validate() throws {
    if let weeks, !(1...2_600).contains(weeks) {
      throw ValidationError("--weeks takes a whole number from 1 to 2600.")
    }
    if weeks != nil, until != nil {
      throw ValidationError("Give --weeks or --until, not both.")
    }
  }

  /// The last day, counted from the first.
  func last(from today: CivilDate) -> CivilDate {
    until ?? (from ?? today).adding(days: (weeks ?? Self.usualWeeks) * 7)
  }
}
