import ArgumentParser
import Clinic

/// One more fact in a course's ledger.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Adds an entry to the ledger of a course file, then shows what it changes.",
    discussion: """
      The entry is written as in the file, for example: \
      osteon record anna.yaml "{on: 2026-10-27, given: 2, amount: 4 mg, by: R. Okafor}". \
      Nothing is ever taken out of a ledger: a mistake is put right by a further entry.
      """)

  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Running.run { () throws(DeskError) in
      let desk = try change.desk()
      let recording = try Recording.make(desk: desk, entry: change.entry)
      let difference = try Difference.make(desk: desk, recording: recording, weeks: change.weeks)
      try recording.write()
      DifferenceText(difference: difference, terminal: change.width.terminal, isDone: true).print()
      return difference.isWithheld ? .withheld : .done
    }
  }
}

/// What one more fact would change.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Shows what an entry would change, and writes nothing.")

  @OptionGroup var change: ChangeOptions

  func run() throws {
    try Running.run { () throws(DeskError) in
      let desk = try change.desk()
      let recording = try Recording.make(desk: desk, entry: change.entry)
      let difference = try Difference.make(desk: desk, recording: recording, weeks: change.weeks)
      DifferenceText(difference: difference, terminal: change.width.terminal, isDone: false).print()
      return difference.isWithheld ? .withheld : .done
    }
  }
}
