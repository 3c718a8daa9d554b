import CivilTime
import Quantities
import Regimens

extension DoseRun {
  /// The amount before any level, cap or rounding.
  mutating func amount() throws(DosingError) -> Step {
    if let problem = findLiver() { return .problem(problem) }
    if let table = rule.bands { return try banded(table) }
    switch rule.basis {
    case .flat(let amount):
      working.append("flat dose \(amount.value)" + sources(amount))
      return .amount(try limitedByLiver(amount, in: nil).value)
    case .perWeight(let rate), .perSurface(let rate):
      return try whole(of: loweredRate(limitedByLiver(rate, in: nil)))
    case .ordered:
      guard let amount = facts.ordered[rule.id] else {
        return .problem(.missing("order.amounts.\(rule.id)"))
      }
      working.append("as ordered: \(amount)")
      return .amount(try limitedByLiver(Cited(amount, []), in: nil).value)
    }
  }

  /// The amount for this body of a rate per kilogram or per square metre.
  mutating func whole(of rate: Cited<Quantity>) throws(DosingError) -> Step {
    guard let weight = facts.weight else { return .problem(.missing("body weight")) }
    let parts = rate.value.unit.code.split(separator: "/")
    let measured: Quantity
    if rate.value.unit.dimension == .massPerArea {
      guard let height = facts.height else {
        return .problem(.missing("height in the course file"))
      }
      let surface = try BodySurface.mosteller(height: height, weight: weight.value)
      working.append(
        contentsOf: surface.working.lines.map { "\($0) (weight of \(weight.on))" })
      measured = surface.value
    } else {
      measured = try calculating { () throws(QuantityError) in
        try weight.value.converted(to: .kilogram)
      }
    }
    guard measured.value > Exact(0) else { throw .outside("the weight must be above zero") }
    let amount = try calculating { () throws(QuantityError) in
      guard parts.count == 2, parts[1] == measured.unit.code else {
        throw .unitMismatch(have: rate.value.unit.code, want: "an amount per kg or m2")
      }
      return Quantity(try rate.value.value * measured.value, try Unit(parsing: parts[0]))
    }
    let dated = measured.unit == .kilogram ? " (weight of \(weight.on))" : ""
    working.append("\(rate.value) x \(measured)\(dated) = \(amount)" + sources(rate))
    return .amount(amount)
  }

  private mutating func banded(_ table: BandTable) throws(DosingError) -> Step {
    let value: Quantity
    switch table.basis {
    case .age:
      guard let day = facts.on ?? facts.weight?.on ?? facts.creatinineNow?.on else {
        return .problem(.missing("the day to count the age at"))
      }
      value = Quantity(Exact(Age.years(born: facts.born, on: day)), .year)
      working.append("age on \(day): \(value)")
    case .clearanceAtStart, .clearanceNow:
      let isStart = table.basis == .clearanceAtStart
      guard let creatinine = isStart ? facts.creatinineAtStart : facts.creatinineNow else {
        return .problem(.missing(isStart ? "baseline creatinine" : "creatinine"))
      }
      guard let weight = isStart ? facts.weightAtStart ?? facts.weight : facts.weight else {
        return .problem(.missing("body weight"))
      }
      working.append(
        "creatinine \(creatinine.value) of \(creatinine.on), weight \(weight.value) of \(weight.on)"
      )
      let clearance = try RenalFunction.cockcroftGault(
        age: Age.years(born: facts.born, on: creatinine.on), weight: weight.value,
        creatinine: creatinine.value, sex: facts.sex)
      working.append(contentsOf: clearance.working.lines)
      value = clearance.value
    }
    return try outcome(of: table, at: value)
  }

  /// The band that holds a value, which is never rounded first.
  private mutating func outcome(
    of table: BandTable, at value: Quantity
  ) throws(DosingError) -> Step {
    let found = try calculating { () throws(QuantityError) in
      for band in table.bands where try band.range.contains(value) { return DoseBand?.some(band) }
      return nil
    }
    guard let band = found else {
      return .problem(
        .ruledOut(
          reason: "no band holds \(value.value.display(places: 2)) \(value.unit)", citations: []))
    }
    switch band.outcome {
    case .amount(let dose):
      working.append("band \(band.range): \(dose.amount.value)" + sources(dose.amount))
      bandVolume = dose.volume.map { (dose.amount.value, $0.value) }
      infusion = dose.minimumInfusion?.value ?? infusion
      fluid = dose.infusionVolume?.value ?? fluid
      everyDays = dose.everyDays?.value ?? 1
      let amount = try limitedByLiver(dose.amount, in: band)
      guard amount.value.unit.isRate else { return .amount(amount.value) }
      return try whole(of: loweredRate(amount))
    case .stop(let reason):
      working.append("band \(band.range): no dose" + sources(reason))
      return .problem(.ruledOut(reason: reason.value, citations: reason.citations))
    }
  }
}
