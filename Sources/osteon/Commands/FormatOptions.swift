import ArgumentParser

/// How a table is printed.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Print JSON in the documented shape.")
  var json = false

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @OptionGroup var width: WidthOption

  /// The formats there are.
  enum Choice {
    case table, json, csv
  }

  mutating func validate() throws {
    if json, csv { throw ValidationError("Give --json or --csv, not both.") }
  }

  var choice: Choice { json ? .json : csv ? .csv : .table }

  var terminal: Terminal { width.terminal }
}
