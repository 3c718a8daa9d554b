import CivilTime
import Dosing
import Quantities
import Regimens

extension GateReview {
  /// Asks for a value that is young enough and inside its range.
  ///
  /// A failing value measured since the last dose withholds the next one whatever its age: only a
  /// newer value can lift it.
  func measured(
    _ analyte: Analyte, within range: LimitRange?, gate: Gate, placement: Placement
  ) -> GateResult {
    guard let age = gate.maximumAge?.value ?? clinic.labValidity[analyte] else {
      return .missing(
        what: "the clinic's setting lab-validity.\(analyte.rawValue)",
        facts: ["how old a \(analyte.title) may be is for the clinic to say"])
    }
    let latest: Reading?
    switch reading(of: analyte, scope: gate.scope) {
    case .success(let value): latest = value
    case .failure(let problem):
      return .failed(message: problem.message, facts: [])
    }
    guard let latest else {
      return absent("\(analyte.title)", gate: gate, placement: placement)
    }
    if let range {
      let inside: Bool
      do {
        inside = try range.contains(comparable(latest.value, analyte, with: range))
      } catch {
        return .failed(message: error.message, facts: [latest.fact])
      }
      let counts = placement.previous.map { latest.on > $0 } ?? true
      if !inside, counts || latest.on >= placement.date.adding(days: -age) {
        return .failed(
          message: "\(analyte.title) \(latest.text) on \(latest.on), needs \(range)",
          facts: [latest.fact])
      }
    }
    guard latest.on >= placement.date.adding(days: -age) else {
      let what = "\(analyte.title) not older than \(age) d (last \(latest.on))"
      return absent(what, gate: gate, placement: placement)
    }
    return .passed
  }

  /// The value in the unit its limit is written in.
  private func comparable(
    _ value: Quantity, _ analyte: Analyte, with range: LimitRange
  ) throws(QuantityError) -> Quantity {
    guard let unit = (range.lower ?? range.upper)?.quantity.unit else { return value }
    return try analyte.value(value, in: unit)
  }

  /// A value as a gate reads it.
  struct Reading {
    let on: CivilDate
    let value: Quantity
    let text: String
    let fact: String
  }

  /// Why a derived value could not be found.
  struct ReadingProblem: Error {
    let message: String
  }

  /// The latest value of an analyte; clearance and corrected calcium are derived from their parts.
  func reading(of analyte: Analyte, scope: Gate.Scope) -> Result<Reading?, ReadingProblem> {
    switch analyte {
    case .creatinineClearance:
      let creatinine =
        scope == .firstDose
        ? state.baselines[.creatinine] ?? state.labs[.creatinine]?.last
        : state.labs[.creatinine]?.last
      guard let creatinine, let weight = state.weights.last else { return .success(nil) }
      do {
        let clearance = try RenalFunction.cockcroftGault(
          age: Age.years(born: patient.born, on: creatinine.on), weight: weight.value,
          creatinine: creatinine.value, sex: patient.sex)
        return .success(
          Reading(
            on: creatinine.on, value: clearance.value,
            text: "\(clearance.value.value.decimal(places: 2)) mL/min",
            fact: "creatinine \(creatinine.value) on \(creatinine.on), weight \(weight.value) "
              + "on \(weight.on): " + clearance.working.lines.joined(separator: "; ")))
      } catch { return .failure(ReadingProblem(message: error.message)) }
    case .correctedCalcium where state.labs[.correctedCalcium] == nil:
      guard let calcium = state.labs[.calcium]?.last,
        let albumin = state.labs[.albumin]?.last(where: { $0.on <= calcium.on })
      else { return .success(nil) }
      do {
        let corrected = try SerumCalcium.corrected(calcium: calcium.value, albumin: albumin.value)
        return .success(
          Reading(
            on: calcium.on, value: corrected.value, text: "\(corrected.value)",
            fact: "calcium \(calcium.value) on \(calcium.on), albumin \(albumin.value) on "
              + "\(albumin.on): " + corrected.working.lines.joined(separator: "; ")))
      } catch { return .failure(ReadingProblem(message: error.message)) }
    default:
      return .success(
        state.labs[analyte]?.last.map {
          Reading(
            on: $0.on, value: $0.value, text: "\($0.value)",
            fact: "\(analyte.title) \($0.value) on \($0.on)")
        })
    }
  }
}
