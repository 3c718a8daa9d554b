extension PlanVerifier {
  /// Judges a clinic's chair plan against its room: every hard rule, the objective, and the use.
  ///
  /// - Parameters:
  ///   - plan: The bytes of a `chair-plan/1` file.
  ///   - facts: The room, as the clinic's file says it.
  /// - Returns: The verdict; a plan that breaks rules is a verdict, not an error.
  /// - Throws: ``VerifierError`` where the plan cannot be read, or is another clinic's.
  package static func verify(
    clinicPlan plan: [UInt8], facts: RoomFacts
  ) throws(VerifierError) -> Verdict {
    let top = try JSONField(plan, file: .plan)
    let written = try ClinicPlan(top)
    guard written.clinic == facts.clinic else {
      throw .otherInstance(
        problem: "the plan is for clinic \(quoted(written.clinic)), and the file is of clinic "
          + quoted(facts.clinic), wanted: "give the clinic that the plan was made for")
    }
    let judged = JudgedClinic(facts: facts, plan: written)
    return Verdict(
      format: ClinicPlan.format, name: written.clinic,
      violations: JudgedClinic.rules.flatMap { $0.check(judged) },
      objective: try judged.objective(), utilisation: judged.utilisation(),
      leftOut: written.leftOut.map { out in
        LeftOut(
          id: out.visit,
          priority: written.visitNamed[out.visit].map { written.visits[$0].priority },
          neverFits: nil)
      })
  }

  /// Every rule of a clinic's plan: its id and its demand.
  package static var clinicRules: [(id: String, demand: String)] {
    JudgedClinic.rules.map { ($0.id, $0.demand) }
  }
}
