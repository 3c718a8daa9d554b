import Quantities
import Regimens

extension GateReview {
  /// A range in the units of the laboratory, or the setting of the clinic that is needed for it.
  enum Limits {
    case known(LimitRange)
    case unknown(setting: String)
  }

  /// Works out limits in multiples of normal from what the clinic's laboratory calls normal.
  func absolute(_ range: LimitRange, of analyte: Analyte) -> Limits {
    guard
      [range.lower, range.upper].contains(where: { $0?.quantity.isMultipleOfNormal ?? false })
    else { return .known(range) }
    let ends = basis.clinic.normalRanges[analyte]?.ends(for: patient.sex)
    var missing: String?
    func limit(_ limit: LimitRange.Limit?) -> LimitRange.Limit? {
      guard let limit, limit.quantity.isMultipleOfNormal else { return limit }
      let isUpper = limit.quantity.unit == .upperLimitOfNormal
      guard let normal = isUpper ? ends?.upper : ends?.lower,
        let value = try? normal.value * limit.quantity.value
      else {
        missing = "normal-ranges.\(analyte.rawValue)" + (isUpper ? ".to" : ".from")
        return nil
      }
      return LimitRange.Limit(quantity: Quantity(value, normal.unit), isInside: limit.isInside)
    }
    let (lower, upper) = (limit(range.lower), limit(range.upper))
    if let missing { return .unknown(setting: missing) }
    return .known(LimitRange(lower: lower, upper: upper, citations: range.citations))
  }
}
