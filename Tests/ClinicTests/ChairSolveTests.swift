import Foundation
import Testing

@testable import Clinic

@Suite("Instances planned by work in place of seconds")
struct ChairSolveTests {
  /// Six patients, one nurse with three of one kind and three of another; and two weeks with a lack of chairs.
  static let instances: [String] = [
    """
    {"format": "chairs-course/1", "name": "short", "horizon": 14, "closed": [5, 6, 12, 13],
     "capacity": {"slots": 4, "acuity": 8, "prep": 2}, "maxDrift": 4,
     "weights": {"latePerDay": 100, "earlyPerDay": 150, "levelAt": 0.9, "level": [5, 3, 20],
       "over": [500, 300, 2000]},
     "patients": [
    """
      + (0..<6).map { number in
        """
        {"id": "p\(number)", "weight": \(1 + number % 3), "visits": [
          {"target": \(number % 3), "gapKind": "first", "gap": 0, "early": 0, "late": 3, "slots": 2, "acuity": 3,
           "prep": 1},
          {"target": \(7 + number % 3), "gapKind": "days", "gap": 7, "early": 1, "late": 2, "slots": 2,
           "acuity": 3, "prep": 1}]}
        """
      }.joined(separator: ",") + "]}",
    """
    {"param": {"days": 4, "numTimeSlots": 8, "sectorIds": [1], "multitasks": 2, "numMaterials": 3,
       "consultationLength": 1, "installationLength": 1,
       "nurses": \(rows("1")), "doctors": {"1": \(rows("1"))}, "pharmacy": \(rows("true"))},
     "demands": [
    """
      + (0..<6).map { number in
        """
        {"id": \(number), "rdvDemands": [{"id": 0, "sectorId": 1, "afterLastRequest": 0,
          "needingConsultation": \(number % 2 == 0), "medPreparedSameDay": true, "medPrepDuration": 1,
          "treatmentDuration": \(1 + number % 3)}]}
        """
      }.joined(separator: ",") + "]}",
  ]

  private static func rows(_ value: String) -> String {
    let row = "[" + [String](repeating: value, count: 8).joined(separator: ", ") + "]"
    return "[" + [String](repeating: row, count: 5).joined(separator: ", ") + "]"
  }

  @Test(
    "the same seed and work give the same plan on one core and two, and no clock is read",
    arguments: instances)
  func work(_ instance: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("instance-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try instance.write(toFile: file, atomically: true, encoding: .utf8)
    let plans = try [1, 2].map { threads in
      try ChairSolve.make(
        file: file,
        effort: ChairSolve.Effort(seconds: 3_600, seed: 7, threads: threads, work: 3_000),
        elapsed: {
          Issue.record("the clock was read")
          return 0
        })
    }
    #expect(plans[0].plan == plans[1].plan)
    #expect(plans[0].report == plans[1].report)
    // The report gives the cost by part: each on a line of its own under the first.
    #expect(plans[0].report.count { $0.hasPrefix("  ") } >= 2, "\(plans[0].report)")
  }
}
