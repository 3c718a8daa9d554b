import ChairVerifier
import Chairs
import RegimenFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads and writes `chair-plan/1` files.
package enum ChairPlanFile {
  /// The largest file that is read, in bytes.
  static let limit = 50_000_000

  /// The plan as bytes; the same plan gives the same bytes.
  package static func bytes(of plan: ChairPlan) throws(DeskError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(plan)) + [10] } catch {
      throw .fault("the plan cannot be written as JSON")
    }
  }

  /// Reads a plan of a file.
  package static func read(_ path: String) throws(DeskError) -> ChairPlan {
    let bytes = try Desk.reading { () throws(FileErrors) in
      try SourceText.bytes(at: path, limit: limit)
    }
    return try plan(from: bytes, file: path)
  }

  static func plan(from bytes: [UInt8], file: String) throws(DeskError) -> ChairPlan {
    do {
      let plan = try JSONDecoder().decode(ChairPlan.self, from: Data(bytes))
      guard plan.osteon == ChairPlan.format else {
        throw wrong(file, "the file says it is '\(plan.osteon)'; '\(ChairPlan.format)' is needed")
      }
      if let flaw = plan.flaw { throw wrong(file, flaw) }
      return plan
    } catch let error as DeskError {
      throw error
    } catch let error as DecodingError {
      if case .dataCorrupted(let context) = error, context.codingPath.isEmpty,
        let flaw = PlanVerifier.misreading(clinicPlan: bytes)
      {
        throw flaw.about(instance: file, plan: file)
      }
      throw wrong(file, words(for: error))
    } catch {
      throw wrong(file, "it cannot be read")
    }
  }

  private static func words(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(place(context.codingPath)): '\(key.stringValue)' is missing; this is not a whole "
        + "\(ChairPlan.format) file"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath)): the value is of the wrong kind"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "the file is not JSON" : "\(place(context.codingPath)): \(context.debugDescription)"
    @unknown default: "it cannot be read"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let words = path.reduce("") { text, key in
      key.intValue.map { "\(text)[\($0)]" }
        ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
    }
    return words.isEmpty ? "the file" : words
  }

  /// What is wrong with an exchange file: where the engine's reader can only say that it is no JSON, the place that
  /// the verifier's reader finds.
  static func unread(
    _ file: String, _ error: ChairError, flaw: @autoclosure () -> VerifierError?
  ) -> DeskError {
    if case .notJSON = error, let flaw = flaw() { return flaw.about(instance: file, plan: file) }
    return wrong(file, error.message)
  }

  static func wrong(_ file: String, _ problem: String) -> DeskError {
    .files(FileErrors([FileError(file: file, line: nil, column: nil, problem: problem)]))
  }
}
