import ArgumentParser
import CivilTime
import Clinic

/// A plan mended after one event.
struct ChairsRepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Mends one day of a plan after an event, with the least disturbance.",
    discussion: """
      Give one of --late, --sick, --close, --add and --cancel. Whoever has started by --now stays where they are. The \
      result says what changes for whom; the mended plan is judged by every rule before it is written.
      """)

  @OptionGroup var clinic: ClinicOptions

  @Argument(help: "The plan in force, or a chairs-day/1 instance and its plan.")
  var files: [String]

  @Option(help: "The day, where the plan has several.")
  var date: CivilDate?

  @Option(help: "When it is known, such as 10:30; without it, before the day begins.")
  var now: TimeOfDay?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A patient, course or visit, and the minutes it comes late.", valueName: "patient minutes"))
  var late: [String] = []

  @Option(help: ArgumentHelp("A nurse who falls ill.", valueName: "nurse"))
  var sick: String?

  @Option(help: ArgumentHelp("A place that is closed.", valueName: "place"))
  var close: String?

  @Option(
    help: ArgumentHelp(
      "The course file of a visit to add; for chairs-day/1 a file with the visit.",
      valueName: "file"))
  var add: String?

  @Option(
    help: ArgumentHelp("A patient, course or visit that does not come.", valueName: "patient"))
  var cancel: String?

  @Option(
    help:
      "Seconds to search, 0.01 to 60; without it a moment, and half a second where somebody would lose the seat."
  )
  var seconds: Double?

  @Option(
    name: [.short, .customLong("output")],
    help: "The file for the mended plan; without it, nothing is written.")
  var output: String?

  @Option(help: ArgumentHelp("For chairs-day/1: the slot in which it is known.", valueName: "slot"))
  var slot = 0

  @Option(help: ArgumentHelp("For chairs-day/1: the file for the mended day.", valueName: "file"))
  var instance: String?

  mutating func validate() throws {
    guard (1...2).contains(files.count) else {
      throw ValidationError("Give a clinic's plan, or an instance and its plan.")
    }
    guard (0...1_440).contains(slot) else {
      throw ValidationError("--slot takes a whole number from 0 to 1440.")
    }
    let events = [!late.isEmpty, sick != nil, close != nil, add != nil, cancel != nil]
    guard events.count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --late, --sick, --close, --add and --cancel.")
    }
    if !late.isEmpty {
      guard late.count == 2, let minutes = Int(late[1]), (1...1_440).contains(minutes) else {
        throw ValidationError("--late takes a patient and a number of minutes from 1 to 1440.")
      }
    }
    guard (0.01...60).contains(seconds ?? 1) else {
      throw ValidationError("--seconds takes a number from 0.01 to 60.")
    }
  }

  func run() throws {
    try Running.run { () throws(DeskError) in
      if files.count == 2 { return try mendDay() }
      let room = try clinic.room()
      let plan = try room.planInForce(at: files[0])
      let repair = try ChairRepair.mend(
        plan, on: date, at: now, event: event(in: plan, room: room), desk: room,
        seconds: seconds)
      let bytes = try room.sealed(repair.plan)
      if let output { try WholeFile.write([(path: output, bytes: bytes)]) }
      for line in ChairChangeText.lines(repair) { Terminal.print(Terminal.safe(line)) }
      return repair.changes.contains { $0.after == nil } && cancel == nil ? .withheld : .done
    }
  }

  /// Mends a plan of the exchange format.
  private func mendDay() throws(DeskError) -> Running.Outcome {
    let event: DayMending.Event =
      if let sick { .sick(sick) } else if let close { .closed(close) } else if let cancel {
        .cancelled(cancel)
      } else if let add { .added(add) } else { .late(late[0], minutes: Int(late[1]) ?? 0) }
    let mended = try DayMending.mend(
      instance: files[0], plan: files[1], event: event, now: slot, seconds: seconds)
    var written: [(path: String, bytes: [UInt8])] = []
    if let output { written.append((output, mended.plan)) }
    if let instance { written.append((instance, mended.day)) }
    try WholeFile.write(written)
    for line in mended.report { Terminal.print(Terminal.safe(line)) }
    return mended.isShort && cancel == nil ? .withheld : .done
  }

  private func event(
    in plan: ChairPlan, room: RoomDesk
  ) throws(DeskError) -> ChairRepair.Event {
    if let sick { return .sick(sick) }
    if let close { return .closed(close) }
    if let cancel { return .cancelled(cancel) }
    guard let add else { return .late(late[0], minutes: Int(late[1]) ?? 0) }
    let day = try ChairRepair.date(date, of: plan)
    let desk = try clinic.desk(of: [add], today: plan.today, asOf: nil)
    let visits = try plan.newVisits(of: desk, room: room)
    guard let visit = visits.first(where: { $0.earliest <= day && day <= $0.latest }) else {
      throw .usage(
        "no visit of \(add) may stand on \(day): "
          + visits.map { "\($0.key) from \($0.earliest) to \($0.latest)" }.joined(separator: ", "))
    }
    return .added(visit)
  }
}

extension TimeOfDay: ExpressibleByArgument {
  /// Reads a time from an argument, written `10:30`.
  package init?(argument: String) { self.init(argument) }
}
