import Quantities

extension RegimenCheck {
  /// The liver takes the drug away: the worse it works, the less of it is given.
  static let liverAmount = RegimenCheck(
    id: "liver.amount",
    demand:
      "A worse liver never gets more: amounts fall from class A to C, from the full dose to no "
      + "less than a fifth of it."
  ) { regimen, report in
    for part in regimen.doseParts {
      guard let table = part.value.childPugh else { continue }
      let full = part.value.basisAmount?.value
      var last = full
      var isStopped = false
      let sorted = table.bands.indices.sorted {
        table.bands[$0].liver.rawValue < table.bands[$1].liver.rawValue
      }
      for index in sorted {
        let path = "\(part.path).child-pugh.classes[\(index)]"
        guard case .amount(let amount) = table.bands[index].outcome else {
          isStopped = true
          continue
        }
        if isStopped {
          report.error(at: path, "a dose is given to a worse class than one that stops it")
        }
        if let last, (amount.value.order(to: last) ?? 0) > 0 {
          report.error(
            at: "\(path).amount",
            "\(amount.value) is more than \(last) of the \(last == full ? "full dose" : "class above")"
          )
        }
        if let full, let fivefold = try? Quantity(amount.value.value * Exact(5), amount.value.unit),
          (fivefold.order(to: full) ?? 0) < 0
        {
          report.error(
            at: "\(path).amount", "\(amount.value) is less than a fifth of the full dose")
        }
        last = amount.value
      }
    }
  }
}
