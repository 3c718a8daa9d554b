/// The pooled relaxation as a mixed-integer program over the columns that the dual prices leave.
///
/// A column whose reduced cost lifts the bound by more than `reach` is left out: a solution that
/// used it would cost more than bound + reach.
struct PooledProgram {
  /// What a solve proved and found.
  struct Outcome {
    /// The start of each visit in the best pooled solution, -1 where it is left out; nil where there
    /// is no solution.
    let starts: [Int]?
    /// What that solution costs.
    let cost: Int
    /// No plan costs less than this.
    let bound: Double
    /// Whether the solution is the cheapest of the pooled relaxation.
    let isComplete: Bool
  }

  private let relaxation: PooledRelaxation
  private let model: DayModel
  private var program = MixedProgram()
  private var visitOfColumn: [(visit: Int, slot: Int)] = []
  private let floor: Double
  private let reach: Double

  private var acuityRows: [[Int32]] = []
  private var startRows: [[Int32]] = []
  private var endRows: [[Int32]] = []
  private var coverRows: [Int32] = []
  private var placeRows: [[Int32]] = []

  /// How many columns stand for a visit's seat.
  var seatColumns: Int { visitOfColumn.count }

  init(_ dual: PooledDual, reach: Double) {
    relaxation = dual.relaxation
    model = relaxation.model
    floor = dual.bestBound
    self.reach = reach
    addRows()
    addVisits(dual)
    addNurses()
  }

  private mutating func addRows() {
    let slots = min(PooledRelaxation.slots, model.instance.hardClose)
    for pattern in 0..<model.patternCount {
      let nurse = model.patternFirst[pattern]
      let size = Double(relaxation.size(of: pattern))
      let most = Double(model.maxAcuity[nurse])
      let end = model.shiftEnd[nurse]
      // In the shift the nurses are there; after it, only those whose overtime column says so.
      acuityRows.append((0..<slots).map { program.row(to: $0 < end ? most * size : 0) })
      let starters = Double(model.startsPerSlot[nurse]) * size
      let enders = Double(model.endsPerSlot[nurse]) * size
      startRows.append((0..<slots).map { program.row(to: $0 < end ? starters : 0) })
      endRows.append((0..<slots).map { program.row(to: $0 < end ? enders : 0) })
    }
    coverRows = (0..<slots).map { program.row(to: Double(relaxation.fullCover[$0])) }
    placeRows = (0..<PooledRelaxation.placeRows).map { kind in
      (0..<slots).map {
        program.row(
          to: Double(relaxation.placeCapacity[kind * PooledRelaxation.slots + $0]))
      }
    }
  }

  private mutating func addVisits(_ dual: PooledDual) {
    for visit in 0..<model.visitCount {
      let once = program.row(from: 1, to: 1)
      let costs = dual.reducedCosts(of: visit)
      for (index, column) in (relaxation.columnFirst[visit]..<relaxation.columnFirst[visit + 1])
        .enumerated() where costs.columns[index] <= reach
      {
        addSeat(visit, column, once)
      }
      if costs.leftOut <= reach {
        program.column(
          cost: relaxation.leftOutCost(visit), most: 1, entries: [(once, 1)])
        visitOfColumn.append((visit, -1))
      }
    }
  }

  private mutating func addSeat(_ visit: Int, _ column: Int, _ once: Int32) {
    let pattern = Int(relaxation.columnPattern[column])
    let slot = Int(relaxation.columnSlot[column])
    let end = slot + model.duration[visit]
    let acuity = Double(model.acuity[visit])
    var entries: [(Int32, Double)] = [
      (once, 1), (startRows[pattern][slot], 1), (endRows[pattern][end - 1], 1),
    ]
    for busy in slot..<end {
      entries.append((acuityRows[pattern][busy], acuity))
      entries.append((coverRows[busy], acuity))
      for kind in PooledRelaxation.rows(of: model.need[visit]) {
        entries.append((placeRows[kind][busy], 1))
      }
    }
    program.column(
      cost: Double(model.waitCost(visit, at: slot)), most: 1, entries: entries)
    visitOfColumn.append((visit, slot))
  }

  private mutating func addNurses() {
    for pattern in 0..<model.patternCount {
      let nurse = model.patternFirst[pattern]
      let size = Double(relaxation.size(of: pattern))
      let most = Double(model.maxAcuity[nurse])
      let end = model.shiftEnd[nurse]
      let enders = Double(model.endsPerSlot[nurse])
      let resting = program.row(from: size, to: size)
      for first in model.breakFirst[nurse]...model.breakLast[nurse] {
        var entries = [(resting, 1.0)]
        for slot in first..<first + model.breakLength[nurse] {
          if slot < end {
            entries.append((startRows[pattern][slot], Double(model.startsPerSlot[nurse])))
            entries.append((endRows[pattern][slot], enders))
          }
          if model.careSlots[nurse] >> SlotMask(slot) & 1 == 1 {
            entries.append((coverRows[slot], most))
          }
        }
        program.column(cost: 0, most: size, entries: entries)
      }
      // Who stays in a slot after the shift stayed in the slot before.
      var before: Int32?
      for slot in end..<max(end, model.careSlots[nurse].end) {
        var entries = [(acuityRows[pattern][slot], -most), (endRows[pattern][slot], -enders)]
        if let before { entries.append((before, 1)) }
        let last = slot + 1 >= model.careSlots[nurse].end
        let next: Int32? = last ? nil : program.row(to: 0)
        if let next { entries.append((next, -1)) }
        program.column(cost: Double(model.overtimeWeight), most: size, entries: entries)
        before = next
      }
    }
  }

  /// Solves the program for at most `seconds`, for solutions cheaper than `cutoff`.
  func solve(seconds: Double, cutoff: Int, step: Int) -> Outcome {
    let outcome = program.solve(
      seconds: seconds, cutoff: Double(cutoff), gap: max(0, Double(step) - 1))
    // What was left out costs more than floor + reach; what CBC proved holds for the rest.
    let limit = floor + reach
    guard let values = outcome.solution else {
      let bound = outcome.isComplete ? min(limit, Double(cutoff)) : min(limit, outcome.bound)
      return Outcome(
        starts: nil, cost: 0, bound: max(floor, bound), isComplete: outcome.isComplete)
    }
    var starts = [Int](repeating: -1, count: model.visitCount)
    for (column, entry) in visitOfColumn.enumerated() where values[column] > 0.5 {
      starts[entry.visit] = entry.slot
    }
    let cost = Int(program.cost(of: values).rounded())
    let proven = outcome.isComplete ? Double(cost) : min(outcome.bound, Double(cost))
    return Outcome(
      starts: starts, cost: cost, bound: max(floor, min(limit, proven)),
      isComplete: outcome.isComplete && Double(cost) <= limit)
  }
}
