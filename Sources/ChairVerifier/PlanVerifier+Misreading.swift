/// Why a file cannot be read at all, for those who read it too and cannot say where it fails.
extension PlanVerifier {
  /// Why an instance cannot be read: line and column where it is not JSON, else the place; nil where it can be.
  package static func misreading(instance bytes: [UInt8]) -> VerifierError? {
    misreading { () throws(VerifierError) in
      let top = try JSONField(bytes, file: .instance)
      switch try PlanFormat(ofInstance: top) {
      case .day: _ = try DayInstance(top)
      case .courses: _ = try CourseInstance(top)
      case .series: _ = try SeriesInstance(top)
      }
    }
  }

  /// The same for a plan of `chairs-day/1`.
  package static func misreading(dayPlan bytes: [UInt8]) -> VerifierError? {
    misreading { () throws(VerifierError) in _ = try DayPlan(JSONField(bytes, file: .plan)) }
  }

  /// The same for a clinic's plan.
  package static func misreading(clinicPlan bytes: [UInt8]) -> VerifierError? {
    misreading { () throws(VerifierError) in _ = try ClinicPlan(JSONField(bytes, file: .plan)) }
  }

  /// The same for any JSON, of which the shape is not looked at.
  package static func misreading(json bytes: [UInt8]) -> VerifierError? {
    misreading { () throws(VerifierError) in _ = try JSONField(bytes, file: .instance) }
  }

  private static func misreading(_ read: () throws(VerifierError) -> Void) -> VerifierError? {
    do throws(VerifierError) {
      try read()
      return nil
    } catch { return error }
  }
}
