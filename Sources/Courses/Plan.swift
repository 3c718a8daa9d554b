package import CivilTime

/// The result for one course: dated visits and findings.
package struct Plan: Hashable, Sendable {
  package let course: String
  package let patient: Patient
  package let regimen: RegimenPin
  package let regimenTitle: String
  package let asOf: CivilDate
  /// By date; on one day doses first, then checks in the regimen's order.
  package let visits: [Visit]
  /// Worst first.
  package let findings: [Finding]
  /// The first later day on which a state may change although nothing new is recorded.
  package let nextChange: CivilDate?

  /// Gathers a plan.
  package init(
    course: String, patient: Patient, regimen: RegimenPin, regimenTitle: String, asOf: CivilDate,
    visits: [Visit], findings: [Finding], nextChange: CivilDate?
  ) {
    self.course = course
    self.patient = patient
    self.regimen = regimen
    self.regimenTitle = regimenTitle
    self.asOf = asOf
    self.visits = visits
    self.findings = findings
    self.nextChange = nextChange
  }
}
