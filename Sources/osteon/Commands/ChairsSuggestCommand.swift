import ArgumentParser
import CivilTime
import Clinic

/// Free places for a visit or a series.
struct ChairsSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Shows the best places in a plan for a course's next visit, or for its whole series.",
    discussion: """
      Everybody planned stays. Places are inside of each visit's window; the cost counts days off the target, \
      waiting, overtime and changes. Nothing is written: 'chairs repair --add' puts a visit in.
      """)

  @OptionGroup var clinic: ClinicOptions
  @OptionGroup var width: WidthOption

  @Argument(
    help:
      "The plan and the course's file; or a chairs-day/1 instance, its plan and a file with one visit."
  )
  var files: [String]

  @Option(help: "How many to show, 1 to 50.")
  var count = 5

  @Flag(help: "Places for all visits of the course in the plan's days.")
  var series = false

  mutating func validate() throws {
    guard (2...3).contains(files.count) else {
      throw ValidationError("Give a plan and a course, or an instance, its plan and a visit.")
    }
    guard (1...50).contains(count) else {
      throw ValidationError("--count takes a whole number from 1 to 50.")
    }
  }

  func run() throws {
    try Running.run { () throws(DeskError) in
      if files.count == 3 {
        let (lines, isFree) = try DayMending.places(
          instance: files[0], plan: files[1], visit: files[2], most: count)
        for line in lines { Terminal.print(Terminal.safe(line)) }
        return isFree ? .done : .withheld
      }
      let course = files[1]
      let room = try clinic.room()
      let plan = try room.planInForce(at: files[0])
      let desk = try clinic.desk(of: [course], today: plan.today, asOf: nil)
      let visits = try plan.newVisits(of: desk, room: room).filter { $0.target <= plan.until }
      guard let first = visits.first else {
        throw .usage("no visit of \(course) has its day in the plan")
      }
      let found =
        series
        ? try ChairSuggestion.series(for: visits, in: plan, desk: room, most: count)
        : try ChairSuggestion.slots(for: first, in: plan, desk: room, most: count)
      guard !found.isEmpty else {
        Terminal.print("no place is free in the window of \(first.key); everybody else staying")
        return .withheld
      }
      for (index, suggestion) in found.enumerated() {
        Terminal.print("\(index + 1). adds \(suggestion.addedCost)")
        for slot in suggestion.slots {
          Terminal.print(
            Terminal.safe(
              "   \(DayText.full(slot.day)) \(slot.seat.start)-\(slot.seat.end) \(slot.seat.place) "
                + "\(slot.seat.nurse): \(slot.visit.label), \(slot.visit.what)"))
        }
      }
      return .done
    }
  }
}
