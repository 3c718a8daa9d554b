#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Quantities

/// Radioactive decay.
package enum Decay {
  /// The share of activity left after an elapsed time; above 1 before the reference.
  ///
  /// 2 to the power -(elapsed / half-life). Elapsed time is in UTC seconds: across a clock change six civil
  /// days are 143 or 145 hours.
  package static func factor(halfLife: Quantity, elapsedSeconds: Int64) throws(DosingError) -> Double {
    let seconds = try calculating { () throws(QuantityError) in
      try halfLife.converted(to: .second).value.approximate
    }
    guard seconds > 0 else { throw .outside("a half-life must be above zero") }
    return exp2(-Double(elapsedSeconds) / seconds)
  }

  /// The volume that holds an activity at an elapsed time after the reference, in mL.
  package static func volume(
    activity: Quantity, concentration: Quantity, halfLife: Quantity, elapsedSeconds: Int64
  ) throws(DosingError) -> Worked<Double> {
    let factor = try factor(halfLife: halfLife, elapsedSeconds: elapsedSeconds)
    let (becquerel, strength) = try calculating { () throws(QuantityError) in
      let perMillilitre = try concentration.value * concentration.unit.scale
      guard concentration.unit.dimension == .activityConcentration else {
        throw .unitMismatch(have: concentration.unit.code, want: "kBq/mL")
      }
      return (try activity.converted(to: .becquerel).value.approximate, perMillilitre.approximate)
    }
    guard strength > 0 else { throw .outside("a concentration must be above zero") }
    let volume = becquerel / (strength * factor)
    let hours = Double(elapsedSeconds) / 3_600
    return Worked(
      volume,
      [
        "decay factor = 2^(-\(hours) h / \(halfLife)) = \(places(factor, 3))",
        "volume = \(activity) / (\(concentration) x \(places(factor, 3))) = \(places(volume, 2)) mL",
      ])
  }

  private static func places(_ value: Double, _ count: Int) -> String {
    let scale = (0..<count).reduce(Int128(1)) { scale, _ in scale * 10 }
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let exact = try? Exact(Int128((value * Double(scale)).rounded()), over: scale)
    return exact?.decimal(places: count) ?? "\(value)"
  }
}
