import ArgumentParser

/// The command line: parse arguments, call a use case, print.
@main
struct Osteon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "osteon",
    abstract:
      "Plans treatment of bone metastasis as it was prescribed, and says why for every date.",
    discussion: """
      Osteon dates doses, checks and reminders from an order and a ledger of what has happened. It never
      chooses, starts, stops or changes a treatment: where a rule is broken it withholds the date, says why,
      and a named prescriber decides.

      Exit status: 0 done, 2 done but a stop or hold stands, 64 wrong usage, 65 bad data, 66 no input,
      70 a fault of ours, 73 could not write.
      """,
    version: "0.1.0",
    subcommands: [
      PreviewCommand.self, CheckCommand.self, WhyCommand.self, DoseCommand.self, ExportCommand.self,
      RecordCommand.self, WhatIfCommand.self, RegimensCommand.self,
      ChairsCommand.self,
    ])
}
