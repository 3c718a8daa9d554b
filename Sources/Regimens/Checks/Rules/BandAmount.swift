import Quantities

extension RegimenCheck {
  /// Less often counts as less.
  ///
  /// The band of the healthiest gives the dose that is stated for everyone.
  static let bandAmount = RegimenCheck(
    id: "band.amount",
    demand: "Poorer kidneys never get more: amounts fall with clearance, from the full "
      + "dose down."
  ) { regimen, report in
    for part in regimen.doseParts {
      guard let table = part.value.bands, table.basis != .age else { continue }
      let sorted = table.bands.indices.sorted {
        table.bands[$0].range.isAbove(table.bands[$1].range)
      }
      var last: Exact?
      var isStopped = false
      for index in sorted {
        let path = "\(part.path).bands.bands[\(index)]"
        guard case .amount(let dose) = table.bands[index].outcome else {
          isStopped = true
          continue
        }
        if isStopped { report.error(at: path, "a dose is given below a band that stops it") }
        if last == nil, let full = part.value.basisAmount?.value, dose.amount.value != full {
          report.error(at: "\(path).amount", "\(dose.amount.value) is not the full dose, \(full)")
        }
        if let full = part.value.basisAmount?.value, dose.amount.value.unit == full.unit,
          let fivefold = try? dose.amount.value.value * Exact(5), fivefold < full.value
        {
          report.error(
            at: "\(path).amount", "\(dose.amount.value) is less than a fifth of the full dose")
        } else if let full = part.value.basisAmount?.value, dose.amount.value.unit != full.unit {
          report.error(at: "\(path).amount", "the full dose is in \(full.unit.code); use one unit")
        }
        let perDay = try? dose.amount.value.value.divided(by: Exact(dose.everyDays?.value ?? 1))
        if let last, let perDay, perDay > last {
          report.error(at: "\(path).amount", "\(dose.amount.value) is more than in the band above")
        }
        last = perDay ?? last
      }
    }
  }
}

extension LimitRange {
  /// Whether the range holds greater values than another that does not overlap it.
  fileprivate func isAbove(_ other: LimitRange) -> Bool {
    guard let low = lower?.quantity.value else { return false }
    guard let otherLow = other.lower?.quantity.value else { return true }
    return low > otherLow
  }
}
