import Quantities

extension RegimenCheck {
  /// A dose of 7400000 kBq or 0.004 g invites a slip of the point: between 0.1 and 9999 a number is safe.
  static let doseAmount = RegimenCheck(
    id: "dose.amount",
    demand: "Every amount is more than nothing, and written in a unit that keeps its "
      + "number readable."
  ) { regimen, report in
    guard let tenth = try? Exact(1, over: 10) else { return }
    for part in regimen.doseParts {
      let rule = part.value
      var amounts = [(rule.basisKey, rule.basisAmount)]
      for (index, band) in (rule.bands?.bands ?? []).enumerated() {
        guard case .amount(let dose) = band.outcome else { continue }
        amounts += [
          ("bands.bands[\(index)].amount", dose.amount),
          ("bands.bands[\(index)].volume", dose.volume),
          ("bands.bands[\(index)].infusion-volume", dose.infusionVolume),
        ]
      }
      for (index, band) in (rule.childPugh?.bands ?? []).enumerated() {
        guard case .amount(let amount) = band.outcome else { continue }
        amounts.append(("child-pugh.classes[\(index)].amount", amount))
      }
      amounts += rule.levels.enumerated().map { ("levels[\($0)]", $1) }
      amounts += [
        ("maximum-single", rule.maximumSingle), ("maximum-cumulative", rule.maximumCumulative),
        ("infusion-volume", rule.infusionVolume),
      ]
      for case (let key, let amount?) in amounts {
        if !amount.value.isPositive {
          report.error(at: "\(part.path).\(key)", "'\(amount.value)' is not more than nothing")
        } else if amount.value.value >= Exact(10_000) || amount.value.value < tenth {
          report.warning(
            at: "\(part.path).\(key)", "'\(amount.value)' is easy to misread; use another unit")
        }
      }
    }
  }
}
