internal import CCbc
internal import Synchronization

/// A mixed-integer program, built column by column and handed to CBC.
///
/// This is the only place that knows the library: no pointer of it leaves.
struct MixedProgram {
  /// What became of a solve.
  struct Outcome {
    /// The values of the columns of the best solution; nil where none was found.
    let solution: [Double]?
    /// No solution below the cutoff costs less than this; minus infinity where nothing is known.
    let bound: Double
    /// Whether the search ended: the solution is the best one, or there is none below the cutoff.
    let isComplete: Bool
  }

  /// The library keeps state of its own, so it solves one program at a time in a process.
  private static let library = Mutex<Void>(())

  private(set) var columnCount = 0
  private(set) var rowCount = 0
  private var starts: [CoinBigIndex] = [0]
  private var rows: [Int32] = []
  private var coefficients: [Double] = []
  private var lower: [Double] = []
  private var upper: [Double] = []
  private var cost: [Double] = []
  private var rowLower: [Double] = []
  private var rowUpper: [Double] = []

  /// Adds a row with its limits and gives its number.
  mutating func row(from low: Double = -.infinity, to high: Double = .infinity) -> Int32 {
    rowLower.append(low)
    rowUpper.append(high)
    rowCount += 1
    return Int32(rowCount - 1)
  }

  /// Adds an integer column from 0 to `most` that takes part in `entries`, and gives its number.
  @discardableResult
  mutating func column(cost: Double, most: Double, entries: [(Int32, Double)]) -> Int {
    for (row, coefficient) in entries {
      rows.append(row)
      coefficients.append(coefficient)
    }
    starts.append(CoinBigIndex(rows.count))
    lower.append(0)
    upper.append(most)
    self.cost.append(cost)
    columnCount += 1
    return columnCount - 1
  }

  /// What a solution costs.
  func cost(of solution: [Double]) -> Double {
    zip(cost, solution).reduce(0) { $0 + $1.0 * $1.1.rounded() }
  }

  /// Solves the program, all columns integer.
  ///
  /// - Parameters:
  ///   - seconds: how long the library may take; it looks at its clock now and then only.
  ///   - cutoff: solutions that cost this or more are of no use.
  ///   - gap: two costs nearer than this are equal.
  ///   - way: which of the library's devices pay.
  /// - Returns: the best solution and bound found.
  func solve(seconds: Double, cutoff: Double, gap: Double, way: Way = .lean) -> Outcome {
    Self.library.withLock { _ in
      solveAlone(seconds: seconds, cutoff: cutoff, gap: gap, way: way)
    }
  }

  /// How the library goes about a program.
  enum Way {
    /// With cutting planes, but neither preprocessing nor heuristics: those copy the program several
    /// times over.
    case lean
    /// Without cutting planes: the library looks at its clock more often.
    case uncut

    /// The settings that differ from the library's own.
    var settings: [(name: String, value: String)] {
      switch self {
      case .lean: [("preprocess", "off"), ("heuristicsOnOff", "off")]
      case .uncut: [("cuts", "off")]
      }
    }
  }

  private func solveAlone(seconds: Double, cutoff: Double, gap: Double, way: Way) -> Outcome {
    guard columnCount > 0, let model = Cbc_newModel() else {
      return Outcome(solution: nil, bound: -.infinity, isComplete: false)
    }
    defer { Cbc_deleteModel(model) }
    Cbc_loadProblem(
      model, Int32(columnCount), Int32(rowCount), starts, rows, coefficients, lower, upper, cost,
      rowLower, rowUpper)
    for column in 0..<columnCount { Cbc_setInteger(model, Int32(column)) }
    Cbc_setObjSense(model, 1)
    Cbc_setLogLevel(model, 0)
    for (name, value) in [("log", "0"), ("slog", "0"), ("timeMode", "elapsed")] + way.settings {
      Cbc_setParameter(model, name, value)
    }
    Cbc_setMaximumSeconds(model, seconds)
    Cbc_setAllowableGap(model, gap)
    Cbc_setCutoff(model, cutoff)
    let clock = DayClock(.seconds(seconds))
    _ = Cbc_solve(model)
    return outcome(model, isLate: clock.seconds > seconds * Self.trustedShare)
  }

  /// Up to which share of its time the library's word that it has finished is taken.
  ///
  /// A limit that falls into its first linear program or its preparations comes back as "no
  /// solution" with the status of a finished search: near the limit such a claim is worth nothing.
  private static let trustedShare = 0.9

  private func outcome(_ model: UnsafeMutableRawPointer, isLate: Bool) -> Outcome {
    let stopped = Cbc_status(model) != 0 || isLate
    let isProven = Cbc_isProvenOptimal(model) != 0
    let isInfeasible = Cbc_isProvenInfeasible(model) != 0
    var solution: [Double]?
    if !isInfeasible, Cbc_numberSavedSolutions(model) > 0 || isProven,
      let values = Cbc_bestSolution(model)
    {
      solution = (0..<columnCount).map { values[$0] }
    }
    let isComplete = !stopped && (isProven || isInfeasible)
    // A run that claims too late to be empty gives the cutoff as its bound, which is none.
    let best = isInfeasible && !isComplete ? -.infinity : Cbc_getBestPossibleObjValue(model)
    return Outcome(
      solution: solution, bound: best.isFinite && abs(best) < 1e30 ? best : -.infinity,
      isComplete: isComplete)
  }
}
