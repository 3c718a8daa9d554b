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
    try plan(
      course, on: PlanBasis(regimen: regimen, clinic: clinic), asOf: asOf, through: through)
  }

  /// Plans a course on what many courses share; the plans of a clinic are best made so.
  /// - Throws: When the files do not fit together; clinical trouble is a finding instead.
  package static func plan(
    _ course: Course, on basis: PlanBasis, asOf: CivilDate, through: CivilDate
  ) throws(PlanError) -> Plan {
    let isKnown = course.ledger.allSatisfy { $0.recorded <= asOf }
    return try plan(
      course, on: basis, asOf: asOf, through: through,
      ledger: (isKnown ? course.ledger : course.ledger.filter { $0.recorded <= asOf })[...])
  }

  /// Plans with just the entries given, which all were recorded by `asOf`.
  static func plan(
    _ course: Course, on basis: PlanBasis, asOf: CivilDate, through: CivilDate,
    ledger: ArraySlice<LedgerEntry>, crossings: [Crossing] = []
  ) throws(PlanError) -> Plan {
    try check(course, course.pin(after: ledger), basis)
    var draft = PlanDraft(
      course: course, basis: basis, asOf: asOf, through: through, ledger: ledger,
      crossings: crossings)
    draft.placeOccurrences()
    draft.placeCompanions()
    return draft.plan()
  }

  private static func check(
    _ course: Course, _ pin: RegimenPin, _ basis: PlanBasis
  ) throws(PlanError) {
    guard pin.id == basis.regimen.id, pin.version == basis.regimen.version else {
      throw .wrongRegimen(
        course: course.id, wants: pin,
        has: RegimenPin(
          id: basis.regimen.id, version: basis.regimen.version, fingerprint: nil))
    }
    for id in basis.orderedPhases where course.order.counts[id] == nil {
      throw .missingCount(course: course.id, phase: id)
    }
    if basis.isLimitedToLabels, basis.clinic.jurisdiction == nil {
      throw .missingJurisdiction(clinic: basis.clinic.id, regimen: basis.regimen.id)
    }
    for entry in course.ledger {
      guard case .product(_, let product) = entry.fact, basis.regimen.doses[product.dose] == nil
      else { continue }
      throw .unknownProduct(
        course: course.id, dose: product.dose, known: basis.regimen.doses.keys.sorted())
    }
    let slots = SlotSequence(basis: basis, order: course.order, onRequest: 1)
    if let total = slots.total, total > mostOccurrences {
      throw .tooLong(course: course.id, occurrences: total)
    }
  }
}
