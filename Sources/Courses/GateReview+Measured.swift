import CivilTime
import Quantities
import Regimens

extension GateReview {
  /// Asks for a value that is young enough and inside its range.
  func measured(
    _ analyte: Analyte, within range: LimitRange?, gate: GateItem, placement: Placement
  ) -> GateResult {
    guard let age = validity(of: analyte, gate: gate) else { return unknownValidity(analyte) }
    let latest: Reading?
    do throws(ReadingProblem) {
      latest = try reading(of: analyte, scope: gate.value.scope)
    } catch {
      return .failed(message: error.message, short: gate.value.title, facts: [], recorded: nil)
    }
    guard let latest, let range else {
      return aged(latest, of: analyte, age: age, broken: nil, gate: gate, placement: placement)
    }
    let limits: LimitRange
    switch absolute(range, of: analyte) {
    case .known(let found): limits = found
    case .unknown(let setting):
      return .missing(
        what: "setting \(setting) in the clinic file",
        short: "the normal range of \(analyte.title)",
        facts: ["what is normal is for the clinic's laboratory to say", latest.fact])
    }
    do throws(QuantityError) {
      let isInside = try limits.contains(comparable(latest.value, analyte, with: limits))
      let words = limits == range ? "\(range)" : "\(limits) (\(range))"
      return aged(
        latest, of: analyte, age: age,
        broken: isInside
          ? nil : "\(analyte.title) \(latest.text) on \(latest.on), needs \(words)",
        gate: gate, placement: placement)
    } catch {
      return .failed(
        message: error.message, short: gate.value.title, facts: [latest.fact], recorded: nil)
    }
  }

  /// What a value says once its age is looked at.
  ///
  /// A dose that is overdue cannot be given before today, so its values are as old as they will be then.
  /// A failing value measured since the last dose withholds the next one whatever its age: only a newer
  /// value can lift it.
  func aged(
    _ latest: Reading?, of analyte: Analyte, age: Int, broken: String?, gate: GateItem,
    placement: Placement
  ) -> GateResult {
    let oldest = max(placement.date, asOf).adding(days: -age)
    guard let latest else {
      return absent(
        "\(analyte.title) measured on or after \(oldest)", gate: gate, placement: placement)
    }
    let isSinceLastDose = placement.previous.map { latest.on > $0 } ?? true
    if let broken, isSinceLastDose || latest.on >= oldest {
      return .failed(
        message: broken, short: "\(analyte.title) \(latest.text)", facts: [latest.fact],
        recorded: latest.recorded)
    }
    guard latest.on >= oldest else {
      return absent(
        "\(analyte.title) measured on or after \(oldest) (latest \(latest.on))", gate: gate,
        placement: placement)
    }
    return .passed(until: latest.on.adding(days: age))
  }

  func unknownValidity(_ analyte: Analyte) -> GateResult {
    .missing(
      what: "setting lab-validity.\(analyte.rawValue) in the clinic file",
      short: "how old a \(analyte.title) may be",
      facts: ["how long a \(analyte.title) counts is for the clinic to say"])
  }

  /// The value in the unit its limit is written in.
  func comparable(
    _ value: Quantity, _ analyte: Analyte, with range: LimitRange
  ) throws(QuantityError) -> Quantity {
    guard let unit = (range.lower ?? range.upper)?.quantity.unit else { return value }
    return try analyte.value(value, in: unit)
  }
}
