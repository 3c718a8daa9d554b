import Quantities
import Regimens

/// One run of a dose rule: each step appends its line to the working.
struct DoseRun {
  let rule: DoseRule
  let facts: DosingFacts
  let working: Steps
  private let isTold: Bool
  /// The volume a band states, and the amount it is stated for.
  var bandVolume: (amount: Quantity, volume: Quantity)?
  /// The shortest infusion.
  var infusion: Quantity?
  /// The fluid of an infusion.
  var fluid: Quantity?
  /// Days from one tablet to the next.
  var everyDays = 1
  /// The most that the class of liver disease allows, in words for the working.
  var liver: (most: Cited<Quantity>, name: String)?
  /// What a level is held against: the dose of the basis, the band or the class, before any level.
  var start: Quantity?
  /// What a prescriber is asked although there is a dose.
  var question: Cited<String>?
  /// Whether a dose level has already replaced a rate.
  var hasLoweredRate = false

  init(rule: DoseRule, facts: DosingFacts, isTold: Bool) {
    self.rule = rule
    self.facts = facts
    self.isTold = isTold
    working = Steps(isWanted: isTold)
    infusion = rule.minimumInfusion?.value
    fluid = rule.infusionVolume?.value
  }

  /// What a step gives.
  enum Step {
    case amount(Quantity)
    case problem(DoseResult.Problem)
  }

  /// The result without a dose.
  func refused(_ problem: DoseResult.Problem) -> DoseResult {
    DoseResult(
      agent: rule.agent, amount: nil, volume: nil, vials: nil, shortage: nil, text: "",
      working: working.lines, question: nil, problem: problem)
  }

  /// The result for the amount of the basis, after level, caps, rounding and preparation.
  mutating func finished(_ start: Quantity) throws(DosingError) -> DoseResult {
    var amount = try lowered(start)
    amount = try capped(amount)
    amount = try rounded(amount)
    guard amount.value > Exact(0) else {
      return refused(.ruledOut(reason: "the dose comes to \(amount)", citations: []))
    }
    if let problem = try cumulativeProblem(amount) { return refused(problem) }
    amount = try readable(amount)
    let preparation = try preparation(of: amount)
    return DoseResult(
      agent: rule.agent, amount: amount, volume: preparation?.volume, vials: preparation?.vials,
      shortage: preparation?.shortage, text: isTold ? text(amount, preparation) : "",
      working: working.lines, question: question, problem: nil)
  }

  private mutating func capped(_ amount: Quantity) throws(DosingError) -> Quantity {
    guard let most = rule.maximumSingle,
      try calculating({ () throws(QuantityError) in try amount.compared(to: most.value) }) > 0
    else { return amount }
    working.append("capped at \(most.value) a dose" + sources(most))
    return try calculating { () throws(QuantityError) in
      try most.value.converted(to: amount.unit)
    }
  }

  /// Rounded in the unit of the dose rule; where that would pass the most one dose may be, down instead.
  private mutating func rounded(_ amount: Quantity) throws(DosingError) -> Quantity {
    guard let rounding = rule.rounding else { return amount }
    let (step, mode) = (rounding.value.increment, rounding.value.mode)
    var (rounded, word) = try calculating { () throws(QuantityError) in
      (Quantity(try amount.value.rounded(rounding.value), amount.unit), mode.rawValue)
    }
    if let most = rule.maximumSingle {
      (rounded, word) = try calculating { () throws(QuantityError) in
        guard try rounded.compared(to: most.value) > 0 else { return (rounded, word) }
        let down = Rounding(increment: step, mode: .down)
        return (Quantity(try amount.value.rounded(down), amount.unit), "down, because of the cap,")
      }
    }
    working.append(
      "rounded \(word) to a multiple of \(Quantity(step, amount.unit)): \(rounded)"
        + sources(rounding))
    return rounded
  }

  /// The most all doses may add up to, held against what was given; this dose is never cut to fit.
  private mutating func cumulativeProblem(
    _ amount: Quantity
  ) throws(DosingError) -> DoseResult.Problem? {
    guard let most = rule.maximumCumulative else { return nil }
    let limit: Quantity
    if most.value.unit.isRate {
      switch try whole(of: most) {
      case .problem(let problem): return problem
      case .amount(let amount): limit = amount
      }
    } else {
      limit = most.value
    }
    let before = facts.givenSoFar[rule.id]
    let (total, isOver) = try calculating { () throws(QuantityError) in
      let total =
        try before.map { (given) throws(QuantityError) in try given.adding(amount) } ?? amount
      return (total, try total.compared(to: limit) > 0)
    }
    let given = before.map { "\($0) given before" } ?? "nothing given before"
    working.append("total with this dose: \(total) (\(given)), at most \(limit)" + sources(most))
    guard isOver else { return nil }
    return .ruledOut(
      reason:
        "with this dose the total would be \(total), above the most allowed, \(limit) (\(given))",
      citations: most.citations)
  }

  /// Kilobecquerels from a thousand up read as megabecquerels.
  private mutating func readable(_ amount: Quantity) throws(DosingError) -> Quantity {
    guard amount.unit == .kilobecquerel, amount.value >= Exact(1_000) else { return amount }
    let larger = try calculating { () throws(QuantityError) in
      try amount.converted(to: .megabecquerel)
    }
    working.append("\(amount) = \(larger)")
    return larger
  }

  private func text(_ amount: Quantity, _ preparation: Preparation?) -> String {
    var text = "\(amount)"
    if let preparation { text += " (\(preparation.text))" }
    if let fluid { text += " in \(fluid)" }
    if let infusion { text += " over at least \(infusion)" }
    if let times = rule.timesADay?.value {
      text += times == 2 ? " twice a day" : " \(times) times a day"
    }
    if everyDays > 1 { text += " every \(everyDays) days" }
    return text
  }

  /// The keys of a figure's sources, as the working shows them.
  func sources<Value>(_ cited: Cited<Value>) -> String {
    cited.citations.isEmpty ? "" : " [\(cited.citations.joined(separator: ", "))]"
  }
}

extension Unit {
  /// Whether an amount in this unit is for each kilogram or square metre of a body.
  var isRate: Bool {
    switch dimension {
    case .massPerMass, .massPerArea, .activityPerMass: true
    default: false
    }
  }
}
