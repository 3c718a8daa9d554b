import ArgumentParser

/// How wide text is printed.
struct WidthOption: ParsableArguments {
  @Option(help: "Columns to print to, 60 to 1000; otherwise the terminal's, or 80.")
  var width: Int?

  mutating func validate() throws {
    if let width, !(60...1_000).contains(width) {
      throw ValidationError("--width takes a whole number from 60 to 1000.")
    }
  }

  var terminal: Terminal { Terminal.standard(width: width) }
}
