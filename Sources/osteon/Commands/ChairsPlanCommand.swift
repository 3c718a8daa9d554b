import ArgumentParser
import CivilTime
import Clinic

/// A plan of chairs for the courses of a clinic.
struct ChairsPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plans chairs for one day, or days and times for some weeks.",
    discussion: """
      Visits come from the courses: each keeps its window, booked ones keep their hour, and what is held or stopped is \
      listed and not planned. A visit is never put outside of its window to save a chair; what finds no place is \
      listed with the cheapest way out (status 2). Every plan is judged by a verifier that shares no code with \
      the planner; one that breaks a rule never leaves the program (status 70).
      """)

  @OptionGroup var files: FileOptions
  @OptionGroup var effort: EffortOptions
  @OptionGroup var width: WidthOption

  @Option(help: "The one day to plan.")
  var date: CivilDate?

  @Option(help: "The first day to plan, with --weeks; of a week that has begun, today.")
  var from: CivilDate?

  @Option(help: "How many weeks to plan, 1 to 52.")
  var weeks: Int?

  @Option(
    name: [.short, .customLong("output")],
    help: "The file for the plan; without it, the plan is shown.")
  var output: String?

  mutating func validate() throws {
    guard (date == nil) != (from == nil), (from == nil) == (weeks == nil) else {
      throw ValidationError("Give either --date, or --from and --weeks.")
    }
    guard weeks.map({ (1...52).contains($0) }) ?? true else {
      throw ValidationError("--weeks takes a whole number from 1 to 52.")
    }
  }

  func run() throws {
    let elapsed = Stopwatch.start()
    try Running.run { () throws(DeskError) in
      let desk = try files.desk()
      let room = try RoomDesk(clinicFile: desk.clinicFile)
      let planner = ChairPlanner(
        desk: desk, room: room.room, effort: effort.value, elapsed: elapsed,
        progress: ProgressLine.reporter())
      let plan: ChairPlan
      if let from, let weeks {
        plan = try planner.plan(from: from, weeks: weeks)
      } else {
        plan = try planner.plan(day: date ?? desk.today)
      }
      if let from, plan.from > from {
        Terminal.complain("what is over cannot be planned; the plan begins today, \(plan.from)")
      }
      if let date, room.isClosed(on: date) { Terminal.complain("the room is closed on \(date)") }
      let bytes = try room.sealed(plan)
      if let output {
        try WholeFile.write([(path: output, bytes: bytes)])
        for line in ChairPlanText.summary(plan) { Terminal.print(Terminal.safe(line)) }
      } else {
        ChairPlanText(plan: plan, breaks: room.breakMinutes, terminal: width.terminal).print()
      }
      return plan.leftOut.isEmpty ? .done : .withheld
    }
  }
}
