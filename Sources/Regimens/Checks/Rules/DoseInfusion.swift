import Quantities

extension RegimenCheck {
  /// An infusion says its shortest time, in minutes, and it fits into the booked visit.
  static let doseInfusion = RegimenCheck(
    id: "dose.infusion",
    demand: "An infusion says its shortest time, in minutes, and it fits into the "
      + "booked visit."
  ) { regimen, report in
    for part in regimen.doseParts {
      let rule = part.value
      let bands = (rule.bands?.bands ?? []).enumerated().compactMap {
        index, band -> (String, Cited<Quantity>?)? in
        guard case .amount(let dose) = band.outcome else { return nil }
        return ("bands.bands[\(index)].minimum-infusion", dose.minimumInfusion)
      }
      if rule.route == .intravenousInfusion, rule.basis != .ordered, rule.minimumInfusion == nil,
        bands.isEmpty || bands.contains(where: { $0.1 == nil })
      {
        report.error(at: part.path, "add 'minimum-infusion': how long the infusion takes at least")
      }
      for case (let key, let time?) in bands + [("minimum-infusion", rule.minimumInfusion)] {
        let path = "\(part.path).\(key)"
        guard time.value.unit == .minute, time.value.isPositive else {
          report.error(at: path, "write a time above zero in minutes, such as '15 min'")
          continue
        }
        if ![.intravenousInfusion, .intravenousInjection].contains(rule.route) {
          report.error(at: path, "only what goes into a vein has an infusion time")
        }
        if let booked = regimen.occupancy?.booked.value, time.value.value > Exact(booked) {
          report.error(at: path, "\(time.value) is longer than the visit, \(booked) min")
        }
        if time.value.value < Exact(15), rule.route == .intravenousInfusion {
          report.warning(
            at: path, "an infusion of \(time.value) is an injection; check the time or the route")
        }
      }
    }
  }
}
