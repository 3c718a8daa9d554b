package import CivilTime
import Dosing
package import Regimens

/// The one door of the core: an order and its ledger in, dated visits and findings out.
package enum Planner {
  /// The most occurrences of one course; 50 years of daily doses.
  package static let mostOccurrences = 20_000

  /// Plans a course as it stands on a day.
  ///
  /// A pure function: the same course, regimen, clinic and days give the same plan. Facts recorded after
  /// `asOf` are not looked at, so that every past plan can be had again.
  /// - Parameters:
  ///   - course: The order and its ledger.
  ///   - regimen: The regimen in the version the course pins on that day.
  ///   - clinic: Days, zone and settings.
  ///   - asOf: The day the plan is for.
  ///   - through: The last day to plan; courses of a fixed length are planned to their end.
  /// - Returns: The plan.
  /// - Throws: When the files do not fit together; clinical trouble is a finding instead.
  package static func plan(
    _ course: Course, regimen: Regimen, clinic: ClinicProfile, asOf: CivilDate, through: CivilDate
  ) throws(PlanError) -> Plan {
    let known = course.ledger.allSatisfy { $0.recorded <= asOf }
    return try plan(
      course, regimen: regimen, clinic: clinic, asOf: asOf, through: through,
      ledger: (known ? course.ledger : course.ledger.filter { $0.recorded <= asOf })[...])
  }

  /// Plans with just the entries given, which all were recorded by `asOf`.
  static func plan(
    _ course: Course, regimen: Regimen, clinic: ClinicProfile, asOf: CivilDate, through: CivilDate,
    ledger: ArraySlice<LedgerEntry>, crossings: [Crossing] = []
  ) throws(PlanError) -> Plan {
    try check(course, course.pin(after: ledger), regimen, clinic)
    var draft = PlanDraft(
      course: course, regimen: regimen, clinic: clinic, asOf: asOf, through: through,
      ledger: ledger, crossings: crossings)
    draft.placeOccurrences()
    draft.placeCompanions()
    return draft.plan()
  }

  private static func check(
    _ course: Course, _ pin: RegimenPin, _ regimen: Regimen, _ clinic: ClinicProfile
  ) throws(PlanError) {
    guard pin.id == regimen.id, pin.version == regimen.version else {
      throw .wrongRegimen(
        course: course.id, wants: pin,
        has: RegimenPin(id: regimen.id, version: regimen.version, fingerprint: nil))
    }
    for phase in regimen.phases {
      if case .cycles(_, _, .ordered) = phase.rhythm, course.order.counts[phase.id] == nil {
        throw .missingCount(course: course.id, phase: phase.id)
      }
    }
    let limited =
      !regimen.jurisdictions.isEmpty
      || regimen.gates.contains { !$0.jurisdictions.isEmpty }
      || regimen.companions.contains { !$0.jurisdictions.isEmpty }
    if limited, clinic.jurisdiction == nil {
      throw .missingJurisdiction(clinic: clinic.id, regimen: regimen.id)
    }
    let slots = SlotSequence(regimen: regimen, order: course.order, onRequest: 1)
    if let total = slots.total, total > mostOccurrences {
      throw .tooLong(course: course.id, occurrences: total)
    }
  }
}
