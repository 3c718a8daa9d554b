import Quantities
import Regimens

/// The class of liver disease: it lowers a dose, or rules it out, and never raises one.
extension DoseRun {
  /// Looks the class up; a problem where the class has no dose, or must be known and is not.
  ///
  /// No recorded class means that no liver disease was found, and changes nothing.
  mutating func findLiver() -> DoseResult.Problem? {
    guard let table = rule.childPugh else { return nil }
    guard let scored = facts.childPugh else {
      guard let asked = table.askedWith, facts.conditions.contains(asked.value) else {
        working.append("no Child-Pugh class is recorded: taken as no liver disease")
        return nil
      }
      return .missing("Child-Pugh class, because of \(asked.value)")
    }
    let name = "Child-Pugh class \(scored.liver.rawValue) of \(scored.on)"
    guard let band = table.bands.first(where: { $0.liver == scored.liver }) else {
      return .ruledOut(reason: "no dose is stated for \(name)", citations: [])
    }
    switch band.outcome {
    case .amount(let most): liver = (most, name)
    case .stop(let reason):
      working.append("\(name): no dose" + sources(reason))
      return .ruledOut(reason: "\(reason.value) (\(name))", citations: reason.citations)
    }
    return nil
  }

  /// The smaller of an amount or rate and what the class allows.
  ///
  /// Where kidneys and liver each lower the dose no figure holds for both, so a prescriber is asked.
  mutating func limitedByLiver(
    _ amount: Cited<Quantity>, in band: DoseBand?
  ) throws(DosingError) -> Cited<Quantity> {
    guard let (most, name) = liver else { return amount }
    let isLower = try calculating { () throws(QuantityError) in
      try most.value.compared(to: amount.value) < 0
    }
    if let band, try isBelowFull(most.value), try isBelowFull(amount.value) {
      question = Cited(
        "kidneys (\(band.range): \(amount.value)) and liver (\(name): \(most.value)) each lower the dose, and "
          + "no figure is published for both", amount.citations + most.citations)
    }
    working.append(
      "\(name): \(most.value)" + (isLower ? "" : ", but no more than \(amount.value)")
        + sources(most))
    return isLower ? most : amount
  }
  private func isBelowFull(_ amount: Quantity) throws(DosingError) -> Bool {
    guard let full = rule.basis.amount?.value else { return false }
    return try calculating { () throws(QuantityError) in try amount.compared(to: full) < 0 }
  }
}
