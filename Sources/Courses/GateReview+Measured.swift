import CivilTime
import Quantities
import Regimens

extension GateReview {
  /// Asks for a value that is young enough and inside its range.
  ///
  /// A dose that is overdue cannot be given before today, so its values are as old as they will be then.
  /// A failing value measured since the last dose withholds the next one whatever its age: only a newer
  /// value can lift it.
  func measured(
    _ analyte: Analyte, within range: LimitRange?, gate: GateItem, placement: Placement
  ) -> GateResult {
    guard let age = validity(of: analyte, gate: gate) else {
      return .missing(
        what: "setting lab-validity.\(analyte.rawValue) in the clinic file",
        short: "how old a \(analyte.title) may be",
        facts: ["how long a \(analyte.title) counts is for the clinic to say"])
    }
    let latest: Reading?
    do throws(ReadingProblem) {
      latest = try reading(of: analyte, scope: gate.value.scope)
    } catch {
      return .failed(message: error.message, short: gate.value.title, facts: [], recorded: nil)
    }
    let oldest = max(placement.date, asOf).adding(days: -age)
    guard let latest else {
      return absent(
        "\(analyte.title) measured on or after \(oldest)", gate: gate, placement: placement)
    }
    if let range {
      let inside: Bool
      do {
        inside = try range.contains(comparable(latest.value, analyte, with: range))
      } catch {
        return .failed(
          message: error.message, short: gate.value.title, facts: [latest.fact], recorded: nil)
      }
      let isSinceLastDose = placement.previous.map { latest.on > $0 } ?? true
      if !inside, isSinceLastDose || latest.on >= oldest {
        return .failed(
          message: "\(analyte.title) \(latest.text) on \(latest.on), needs \(range)",
          short: "\(analyte.title) \(latest.text)", facts: [latest.fact],
          recorded: latest.recorded)
      }
    }
    guard latest.on >= oldest else {
      return absent(
        "\(analyte.title) measured on or after \(oldest) (latest \(latest.on))", gate: gate,
        placement: placement)
    }
    return .passed(until: latest.on.adding(days: age))
  }

  /// The value in the unit its limit is written in.
  private func comparable(
    _ value: Quantity, _ analyte: Analyte, with range: LimitRange
  ) throws(QuantityError) -> Quantity {
    guard let unit = (range.lower ?? range.upper)?.quantity.unit else { return value }
    return try analyte.value(value, in: unit)
  }
}
