package import CivilTime
package import Quantities
package import Regimens

/// What is known of a patient when a dose is worked out.
package struct DosingFacts: Hashable, Sendable {
  /// A value and its day.
  package struct Dated: Hashable, Sendable {
    package let value: Quantity
    package let on: CivilDate

    /// Dates a value.
    package init(value: Quantity, on: CivilDate) {
      self.value = value
      self.on = on
    }
  }

  package let born: CivilDate
  package let sex: Sex
  package let height: Quantity?
  package let weight: Dated?
  package let creatinineAtStart: Dated?
  package let creatinineNow: Dated?
  /// 0 is the full dose, 1 the first reduced level.
  package let level: Int
  /// Amounts the prescriber set, by dose id.
  package let ordered: [String: Quantity]

  /// Gathers the facts.
  package init(
    born: CivilDate, sex: Sex, height: Quantity?, weight: Dated?, creatinineAtStart: Dated?,
    creatinineNow: Dated?, level: Int, ordered: [String: Quantity]
  ) {
    self.born = born
    self.sex = sex
    self.height = height
    self.weight = weight
    self.creatinineAtStart = creatinineAtStart
    self.creatinineNow = creatinineNow
    self.level = level
    self.ordered = ordered
  }
}

/// One agent's dose, or why none can be printed.
package struct DoseResult: Hashable, Sendable {
  /// Why no dose is printed.
  package enum Problem: Hashable, Sendable {
    /// A value is needed first.
    case missing(String)
    /// The label gives no dose to this patient.
    case ruledOut(reason: String, citations: [String])
  }

  package let agent: String
  package let amount: Quantity?
  /// As a nurse reads it, for example "3.5 mg (4.4 mL) over at least 15 min".
  package let text: String
  package let working: [String]
  package let problem: Problem?
}

/// Works a dose rule out for a patient.
package enum DoseCalculation {
  /// The dose of one agent with its working; a problem instead of a dose is part of the result.
  package static func result(of rule: DoseRule, for facts: DosingFacts) -> DoseResult {
    var calculation = Calculation(rule: rule, facts: facts)
    do throws(DosingError) {
      return try calculation.result()
    } catch {
      return DoseResult(
        agent: rule.agent, amount: nil, text: "", working: [], problem: .missing(error.message))
    }
  }
}

/// One run of a dose rule: each step appends its line.
private struct Calculation {
  let rule: DoseRule
  let facts: DosingFacts
  var working: [String] = []
  var volume: Quantity?
  var infusion: Quantity?
  var fluid: Quantity?
  var everyDays = 1

  init(rule: DoseRule, facts: DosingFacts) {
    self.rule = rule
    self.facts = facts
    infusion = rule.minimumInfusion?.value
    fluid = rule.infusionVolume?.value
  }

  mutating func result() throws(DosingError) -> DoseResult {
    switch try amount() {
    case .problem(let problem):
      return DoseResult(
        agent: rule.agent, amount: nil, text: "", working: working, problem: problem)
    case .amount(var amount):
      if facts.level > 0 {
        guard facts.level <= rule.levels.count else {
          return DoseResult(
            agent: rule.agent, amount: nil, text: "", working: working,
            problem: .ruledOut(
              reason: "there is no dose level \(facts.level) below the full dose", citations: []))
        }
        amount = try lowered(amount, to: rule.levels[facts.level - 1])
      }
      if let most = rule.maximumSingle,
        try calculating({ () throws(QuantityError) in try amount.compared(to: most.value) }) > 0
      {
        working.append("capped at \(most.value) a dose")
        amount = most.value
      }
      if let rounding = rule.rounding?.value {
        let rounded = try calculating { () throws(QuantityError) in
          Quantity(try amount.value.rounded(rounding), amount.unit)
        }
        working.append(
          "rounded \(rounding.mode.rawValue) to \(rounding.increment) \(amount.unit): \(rounded)")
        amount = rounded
      }
      return DoseResult(
        agent: rule.agent, amount: amount, text: text(amount), working: working, problem: nil)
    }
  }

  private enum Step {
    case amount(Quantity)
    case problem(DoseResult.Problem)
  }

  private mutating func amount() throws(DosingError) -> Step {
    if let table = rule.bands { return try banded(table) }
    switch rule.basis {
    case .flat(let amount):
      working.append("flat dose \(amount.value)")
      return .amount(amount.value)
    case .perWeight(let rate), .perSurface(let rate): return try forBody(rate.value)
    case .ordered:
      guard let amount = facts.ordered[rule.id] else {
        return .problem(.missing("order.amounts.\(rule.id)"))
      }
      working.append("as ordered: \(amount)")
      return .amount(amount)
    }
  }

  /// An amount as it is; a rate for body weight or surface multiplied by the patient's.
  private mutating func forBody(_ amount: Quantity) throws(DosingError) -> Step {
    if amount.unit.code.hasSuffix("/kg") {
      guard let weight = facts.weight else { return .problem(.missing("body weight")) }
      return try scaled(amount, by: weight.value, in: .kilogram, dated: weight.on)
    }
    guard amount.unit.code.hasSuffix("/m2") else { return .amount(amount) }
    guard let weight = facts.weight else { return .problem(.missing("body weight")) }
    guard let height = facts.height else { return .problem(.missing("height in the course file")) }
    let surface = try BodySurface.mosteller(height: height, weight: weight.value)
    working += surface.working.lines
    return try scaled(amount, by: surface.value, in: .squareMetre, dated: weight.on)
  }

  private mutating func scaled(
    _ rate: Quantity, by body: Quantity, in unit: Unit, dated day: CivilDate
  ) throws(DosingError) -> Step {
    let (top, measured) = try calculating { () throws(QuantityError) in
      let parts = rate.unit.code.split(separator: "/")
      guard parts.count == 2, parts[1] == unit.code else {
        throw .unitMismatch(have: rate.unit.code, want: "an amount per \(unit.code)")
      }
      return (try Unit(parsing: parts[0]), try body.converted(to: unit))
    }
    let amount = try calculating { () throws(QuantityError) in
      Quantity(try rate.value * measured.value, top)
    }
    working.append("\(rate) x \(measured) (\(day)) = \(amount)")
    guard top == .kilobecquerel, amount.value >= Exact(1_000) else { return .amount(amount) }
    return .amount(
      try calculating { () throws(QuantityError) in try amount.converted(to: .megabecquerel) })
  }

  private mutating func banded(_ table: BandTable) throws(DosingError) -> Step {
    let value: Quantity
    switch table.basis {
    case .age:
      guard let day = facts.weight?.on ?? facts.creatinineNow?.on else {
        return .problem(.missing("a dated value to count the age at"))
      }
      value = Quantity(Exact(Age.years(born: facts.born, on: day)), .year)
    case .clearanceAtStart, .clearanceNow:
      let creatinine =
        table.basis == .clearanceAtStart ? facts.creatinineAtStart : facts.creatinineNow
      guard let creatinine else {
        return .problem(
          .missing(table.basis == .clearanceAtStart ? "baseline creatinine" : "creatinine"))
      }
      guard let weight = facts.weight else { return .problem(.missing("body weight")) }
      let clearance = try RenalFunction.cockcroftGault(
        age: Age.years(born: facts.born, on: creatinine.on), weight: weight.value,
        creatinine: creatinine.value, sex: facts.sex)
      working += clearance.working.lines
      value = clearance.value
    }
    let band = try calculating { () throws(QuantityError) in
      for band in table.bands where try band.range.contains(value) { return DoseBand?.some(band) }
      return nil
    }
    guard let band else {
      return .problem(.ruledOut(reason: "no band holds \(value)", citations: []))
    }
    switch band.outcome {
    case .amount(let dose):
      working.append("band \(band.range): \(dose.amount.value)")
      volume = dose.volume?.value
      infusion = dose.minimumInfusion?.value ?? infusion
      fluid = dose.infusionVolume?.value ?? fluid
      everyDays = dose.everyDays?.value ?? 1
      return try forBody(dose.amount.value)
    case .stop(let reason):
      working.append("band \(band.range): no dose")
      return .problem(.ruledOut(reason: reason.value, citations: reason.citations))
    }
  }

  private mutating func lowered(
    _ amount: Quantity, to level: Cited<Quantity>
  ) throws(DosingError) -> Quantity {
    guard level.value.unit.dimension == .share else {
      working.append("dose level \(facts.level): \(level.value)")
      if case .amount(let lowered) = try forBody(level.value) { return lowered }
      return level.value
    }
    let lowered = try calculating { () throws(QuantityError) in
      Quantity(
        try (amount.value * level.value.value).divided(by: Exact(100)), amount.unit)
    }
    working.append("dose level \(facts.level): \(level.value) of \(amount) = \(lowered)")
    return lowered
  }

  private func text(_ amount: Quantity) -> String {
    var text = "\(amount)"
    if let volume { text += " (\(volume))" }
    if let fluid { text += " in \(fluid)" }
    if let infusion { text += " over at least \(infusion)" }
    if let times = rule.timesADay?.value {
      text += times == 2 ? " twice a day" : " \(times) times a day"
    }
    if everyDays > 1 { text += " every \(everyDays) days" }
    return text
  }
}
