import CivilTime
import Dosing
import Quantities
import Regimens

extension CourseState {
  /// What a dose is worked out from, whichever day it is given.
  func dosingFacts(
    patient: Patient, order: Order, clinic: ClinicProfile, asOf: CivilDate
  ) -> DosingFacts {
    dosingFacts(
      patient: patient, order: order, clinic: clinic, asOf: asOf, on: nil, at: nil, products: [:])
  }

  /// What one dose is worked out from: the products at hand for it, its own day and hour, and what the doses
  /// before it add up to.
  ///
  /// A dose recorded without an amount counts as the amount its phase gives now.
  func dosingFacts(
    patient: Patient, order: Order, clinic: ClinicProfile, asOf: CivilDate,
    for placement: Placement, usual: [String: Quantity]
  ) -> DosingFacts {
    var facts = dosingFacts(
      patient: patient, order: order, clinic: clinic, asOf: asOf, on: placement.date,
      at: placement.time,
      products: products[placement.slot.number] ?? [:])
    for (id, amount) in usual {
      for case .given(_, let given) in records.values {
        let next = given ?? amount
        let before = facts.givenSoFar[id]
        facts.givenSoFar[id] = before.map { (try? $0.adding(next)) ?? $0 } ?? next
      }
    }
    return facts
  }

  private func dosingFacts(
    patient: Patient, order: Order, clinic: ClinicProfile, asOf: CivilDate, on day: CivilDate?,
    at time: TimeOfDay?, products: [String: ProductAtHand]
  ) -> DosingFacts {
    func dated(_ value: Dated?) -> DosingFacts.Dated? {
      value.map { DosingFacts.Dated(value: $0.value, on: $0.on) }
    }
    let moment: Int64? =
      if let day, let time, !products.isEmpty, let zone = try? ClinicZone(identifier: clinic.zone) {
        try? zone.utcSeconds(of: day, at: time)
      } else { nil }
    return DosingFacts(
      born: patient.born, sex: patient.sex, height: patient.height, weight: dated(weights.last),
      creatinineAtStart: dated(baselines[.creatinine] ?? labs[.creatinine]?.first),
      creatinineNow: dated(labs[.creatinine]?.last),
      childPugh: childPugh.last.map { DosingFacts.DatedClass(liver: $0.liver, on: $0.on) },
      conditions: Set(
        conditions.filter { ($0.value ?? .latest) >= asOf }.keys),
      level: doseLevel, ordered: order.amounts,
      on: day, administration: moment, references: products.compactMapValues(\.reference),
      strengths: products.mapValues(\.strength),
      vials: products.mapValues { VialsAtHand(contents: $0.vial, count: $0.vials) },
      jurisdiction: clinic.jurisdiction)
  }
}
