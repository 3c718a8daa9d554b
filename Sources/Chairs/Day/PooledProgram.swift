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
  private var visitOfColumn: [(column: Int, visit: Int, slot: Int)] = []
  /// Of the visit in hand: by start, the row that allows a bed only where it starts.
  private var bedLinks: [Int: Int32] = [:]
  private let floor: Double
  private let reach: Double

  private var acuityRows: [[Int32]] = []
  private var startRows: [[Int32]] = []
  private var endRows: [[Int32]] = []
  private var coverRows: [Int32] = []
  private var placeRows: [[Int32]] = []
  /// Where places are told apart: chairs alone and beds alone, by slot.
  private var chairRows: [Int32] = []
  private var bedRows: [Int32] = []
  private let placesApart: Bool

  /// How many columns stand for a visit's seat.
  var seatColumns: Int { visitOfColumn.count }

  /// The program of the columns within `reach` of the bound of a dual at its best prices.
  ///
  /// With `placesApart`, a visit that may use a chair or a bed decides which: where no two nurses
  /// have one pattern and places of a kind open together, the program then is the whole day.
  init(_ dual: PooledDual, reach: Double, placesApart: Bool = false) {
    self.placesApart = placesApart
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
    guard placesApart else { return }
    chairRows = (0..<slots).map { program.row(to: Double(capacity(of: .chair, in: $0))) }
    bedRows = (0..<slots).map { program.row(to: Double(capacity(of: .bed, in: $0))) }
  }

  private func capacity(of kind: DayInstance.PlaceKind, in slot: Int) -> Int {
    (0..<model.poolCount).filter { model.poolKind[$0] == kind }
      .reduce(0) { $0 + model.poolCapacity[$1 * PooledRelaxation.slots + slot] }
  }

  private mutating func addVisits(_ dual: PooledDual) {
    for visit in 0..<model.visitCount {
      let once = program.row(from: 1, to: 1)
      let costs = dual.reducedCosts(of: visit)
      bedLinks = [:]
      for (index, column) in (relaxation.columnFirst[visit]..<relaxation.columnFirst[visit + 1])
        .enumerated() where costs.columns[index] <= reach
      {
        addSeat(visit, column, once)
      }
      addBeds(visit)
      if costs.leftOut <= reach {
        let column = program.column(
          cost: relaxation.leftOutCost(visit), most: 1, entries: [(once, 1)])
        visitOfColumn.append((column, visit, -1))
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
    if placesApart && model.need[visit] == .bed {
      for busy in slot..<end { entries.append((bedRows[busy], 1)) }
    }
    if placesApart && model.need[visit] == .chair {
      for busy in slot..<end { entries.append((chairRows[busy], 1)) }
      let link = bedLinks[slot] ?? program.row(to: 0)
      bedLinks[slot] = link
      entries.append((link, -1))
    }
    let column = program.column(
      cost: Double(model.startCost(visit, at: slot)), most: 1, entries: entries)
    visitOfColumn.append((column, visit, slot))
  }

  /// The choice of a bed at each start that a visit for a chair may have.
  private mutating func addBeds(_ visit: Int) {
    for (slot, link) in bedLinks.sorted(by: { $0.key < $1.key }) {
      var entries: [(Int32, Double)] = [(link, 1)]
      for busy in slot..<slot + model.duration[visit] {
        entries.append((chairRows[busy], -1))
        entries.append((bedRows[busy], 1))
      }
      program.column(cost: 0, most: 1, entries: entries)
    }
  }

  /// The breaks of a pattern, as how many have begun by each slot.
  ///
  /// The library branches on columns: on these it halves a window, where a column for each break
  /// would only take one slot out of it.
  private mutating func addBreaks(_ pattern: Int) {
    let nurse = model.patternFirst[pattern]
    let size = Double(relaxation.size(of: pattern))
    let last = model.breakLast[nurse]
    var before: Int32?
    for first in model.breakFirst[nurse]...last {
      var entries = taken(pattern, from: first)
      if first < last {
        for (row, amount) in taken(pattern, from: first + 1) { entries[row, default: 0] -= amount }
      }
      if let before { entries[before] = -1 }
      let next = first < last ? program.row(to: 0) : program.row(from: size, to: size)
      entries[next] = 1
      before = next
      program.column(
        cost: 0, most: size,
        entries: entries.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0, $1) })
    }
  }

  /// What a nurse of a pattern does not offer while she rests from `first` on, by row.
  private func taken(_ pattern: Int, from first: Int) -> [Int32: Double] {
    let nurse = model.patternFirst[pattern]
    var entries: [Int32: Double] = [:]
    for slot in first..<first + model.breakLength[nurse] {
      if slot < model.shiftEnd[nurse] {
        entries[startRows[pattern][slot]] = Double(model.startsPerSlot[nurse])
        entries[endRows[pattern][slot]] = Double(model.endsPerSlot[nurse])
      }
      if model.careSlots[nurse] >> SlotMask(slot) & 1 == 1 {
        entries[coverRows[slot]] = Double(model.maxAcuity[nurse])
      }
    }
    return entries
  }

  private mutating func addNurses() {
    for pattern in 0..<model.patternCount {
      let nurse = model.patternFirst[pattern]
      let size = Double(relaxation.size(of: pattern))
      let most = Double(model.maxAcuity[nurse])
      let end = model.shiftEnd[nurse]
      addBreaks(pattern)
      let enders = Double(model.endsPerSlot[nurse])
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
      seconds: seconds, cutoff: Double(cutoff), gap: max(0, Double(step) - 1),
      way: placesApart ? .uncut : .lean)
    // What was left out costs more than floor + reach; what CBC proved holds for the rest.
    let limit = floor + reach
    guard let values = outcome.solution else {
      let bound = outcome.isComplete ? min(limit, Double(cutoff)) : min(limit, outcome.bound)
      return Outcome(
        starts: nil, cost: 0, bound: max(floor, bound), isComplete: outcome.isComplete)
    }
    var starts = [Int](repeating: -1, count: model.visitCount)
    for entry in visitOfColumn where values[entry.column] > 0.5 {
      starts[entry.visit] = entry.slot
    }
    let cost = Int(program.cost(of: values).rounded())
    let proven = outcome.isComplete ? Double(cost) : min(outcome.bound, Double(cost))
    return Outcome(
      starts: starts, cost: cost, bound: max(floor, min(limit, proven)),
      isComplete: outcome.isComplete && Double(cost) <= limit)
  }
}
