import Dosing
import Quantities
import Regimens

extension CourseState {
  /// What a dose is worked out from.
  func dosingFacts(patient: Patient, order: Order) -> DosingFacts {
    func dated(_ value: Dated?) -> DosingFacts.Dated? {
      value.map { DosingFacts.Dated(value: $0.value, on: $0.on) }
    }
    return DosingFacts(
      born: patient.born, sex: patient.sex, height: patient.height, weight: dated(weights.last),
      creatinineAtStart: dated(baselines[.creatinine] ?? labs[.creatinine]?.first),
      creatinineNow: dated(labs[.creatinine]?.last), level: doseLevel, ordered: order.amounts)
  }
}
