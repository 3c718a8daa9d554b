import Quantities

extension RegimenCheck {
  /// Milligrams for drugs, becquerels for radiopharmaceuticals, grays for beams; per kilogram where the basis
  /// is body weight, per square metre where it is body surface.
  static let doseUnit = RegimenCheck(
    id: "dose.unit",
    demand: "An amount is in a unit of its basis and of the kind of treatment."
  ) { regimen, report in
    for part in regimen.doseParts {
      let rule = part.value
      let absolute: Set<Dimension> =
        switch regimen.kind {
        case .externalBeam: [.absorbedDose]
        case .radiopharmaceutical: [.activity]
        default: [.mass, .units]
        }
      let rate: Set<Dimension> =
        switch rule.basis {
        case .flat, .ordered: absolute
        case .perWeight: regimen.kind == .radiopharmaceutical ? [.activityPerMass] : [.massPerMass]
        case .perSurface: [.massPerArea]
        }
      func check(_ key: String, _ amount: Cited<Quantity>?, _ allowed: Set<Dimension>) {
        guard let amount, !allowed.contains(amount.value.unit.dimension) else { return }
        report.error(
          at: "\(part.path).\(key)", "\(amount.value.unit.code) is not a unit of this amount")
      }
      check(rule.basisKey, rule.basisAmount, rate)
      for (index, band) in (rule.bands?.bands ?? []).enumerated() {
        guard case .amount(let dose) = band.outcome else { continue }
        check("bands.bands[\(index)].amount", dose.amount, rate)
        check("bands.bands[\(index)].volume", dose.volume, [.volume])
        check("bands.bands[\(index)].infusion-volume", dose.infusionVolume, [.volume])
      }
      for (index, band) in (rule.childPugh?.bands ?? []).enumerated() {
        guard case .amount(let amount) = band.outcome else { continue }
        check("child-pugh.classes[\(index)].amount", amount, rate)
      }
      for (index, level) in rule.levels.enumerated() {
        check("levels[\(index)]", level, rate.union([.share]))
      }
      check("maximum-single", rule.maximumSingle, absolute)
      check("maximum-cumulative", rule.maximumCumulative, absolute)
      check("infusion-volume", rule.infusionVolume, [.volume])
    }
  }
}
