import CivilTime
import Dosing
import Quantities
import Regimens

extension GateReview {
  /// Asks whether the latest value has moved from its baseline by a share of it.
  func change(
    _ analyte: Analyte, _ share: ShareOfBaseline, gate: GateItem, placement: Placement
  ) -> GateResult {
    guard let age = validity(of: analyte, gate: gate) else { return unknownValidity(analyte) }
    do throws(ReadingProblem) {
      guard let baseline = try baseline(of: analyte) else {
        return .missing(
          what: "baseline \(analyte.title)", short: "a baseline \(analyte.title)",
          facts: ["no value is marked as the baseline"])
      }
      let latest = try reading(of: analyte, scope: .everyDose)
      var broken: String?
      if let latest, try moves(latest, from: baseline, by: share, analyte) {
        broken =
          "\(analyte.title) went from \(baseline.text) on \(baseline.on) to \(latest.text) on "
          + "\(latest.on), a \(share.direction.rawValue) of "
          + (share.isInside
            ? "\(share.percent.value) % or more" : "more than \(share.percent.value) %")
      }
      return aged(
        latest, of: analyte, age: age, broken: broken, gate: gate, placement: placement)
    } catch {
      return .failed(message: error.message, short: gate.value.title, facts: [], recorded: nil)
    }
  }

  /// Whether a value lies so far from its baseline; exact, as a share of it is a limit like any other.
  func moves(
    _ latest: Reading, from baseline: Reading, by share: ShareOfBaseline, _ analyte: Analyte
  ) throws(ReadingProblem) -> Bool {
    do throws(QuantityError) {
      let now = try analyte.value(latest.value, in: baseline.value.unit).value
      let start = baseline.value.value
      let moved = share.direction == .rise ? try now - start : try start - now
      let limit = try (start * Exact(share.percent.value)).divided(by: Exact(100))
      return moved > limit || (share.isInside && moved == limit)
    } catch { throw ReadingProblem(message: error.message) }
  }

  /// The value marked as the baseline; a clearance that was not is found from the baseline creatinine and
  /// the weight of that time.
  func baseline(of analyte: Analyte) throws(ReadingProblem) -> Reading? {
    if let marked = state.baselines[analyte] {
      return Reading(
        on: marked.on, recorded: marked.recorded, value: marked.value, origin: .measured(analyte))
    }
    guard analyte == .creatinineClearance, let creatinine = state.baselines[.creatinine],
      let weight = state.weights.last(where: { $0.on <= creatinine.on }) ?? state.weights.first
    else { return nil }
    do throws(DosingError) { return try clearance(creatinine, weight) } catch {
      throw ReadingProblem(message: error.message)
    }
  }
}
