package import ChairVerifier
import RegimenFiles

/// Judges a written plan by every hard rule.
package enum ChairCheck {
  /// The verdict on a plan of an instance.
  package static func verdict(instance: String, plan: String) throws(DeskError) -> Verdict {
    let limit = 50_000_000
    let (left, right) = try Desk.reading { () throws(FileErrors) in
      (
        try SourceText.bytes(at: instance, limit: limit),
        try SourceText.bytes(at: plan, limit: limit)
      )
    }
    return try verdict(instance: left, plan: right, files: (instance, plan))
  }

  /// The verdict on a clinic's plan, held against its chair room.
  package static func verdict(clinicPlan: String, desk: RoomDesk) throws(DeskError) -> Verdict {
    let bytes = try Desk.reading { () throws(FileErrors) in
      try SourceText.bytes(at: clinicPlan, limit: ChairPlanFile.limit)
    }
    return try desk.verdict(on: bytes, file: clinicPlan)
  }

  static func verdict(
    instance: [UInt8], plan: [UInt8], files: (instance: String, plan: String)
  ) throws(DeskError) -> Verdict {
    do { return try PlanVerifier.verify(instance: instance, plan: plan) } catch {
      throw error.about(instance: files.instance, plan: files.plan)
    }
  }
}
