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
  package static func factor(
    halfLife: Quantity, elapsedSeconds: Int64
  ) throws(DosingError) -> Double {
    exp2(-Double(elapsedSeconds) / (try seconds(of: halfLife).approximate))
  }

  /// The share of activity left, to the 6 decimals that the working prints, so that the sum can be redone by hand.
  package static func share(
    halfLife: Quantity, elapsedSeconds: Int64
  ) throws(DosingError) -> Worked<Exact> {
    let factor = try factor(halfLife: halfLife, elapsedSeconds: elapsedSeconds)
    guard (0.01...10_000).contains(factor) else {
      throw .outside("the elapsed time is too long for a half-life of \(halfLife)")
    }
    return try calculating { () throws(QuantityError) in
      let share = try Exact(Int128((factor * 1_000_000).rounded()), over: 1_000_000)
      let hours = try Exact(Int128(elapsedSeconds), over: 3_600)
      let half = try halfLife.converted(to: .hour)
      return Worked(
        share, ["decay factor = 2^(-(\(hours) h) / \(half)) = \(share), to 6 decimals"])
    }
  }

  /// Seconds until a share is left: half-life x log2(1 / share); negative for a share above 1, whole seconds, down.
  static func seconds(until share: Double, halfLife: Quantity) throws(DosingError) -> Int64? {
    let seconds = (try seconds(of: halfLife).approximate * -log2(share)).rounded(.down)
    return Int64(exactly: seconds)
  }

  /// The volume that holds an activity at an elapsed time after the reference, in mL to 2 decimals.
  ///
  /// The factor is taken to 6 decimals, as the working prints it, so that the sum can be redone by hand.
  package static func volume(
    activity: Quantity, concentration: Quantity, halfLife: Quantity, elapsedSeconds: Int64
  ) throws(DosingError) -> Worked<Quantity> {
    let share = try share(halfLife: halfLife, elapsedSeconds: elapsedSeconds)
    let (strength, wanted) = try ProductVolume.matched(activity, concentration)
    return try calculating { () throws(QuantityError) in
      let volume = try wanted.value.divided(by: strength.value * share.value)
        .rounded(Rounding(increment: Exact(1, over: 100), mode: .halfUp))
      let drawn = Quantity(volume, .millilitre)
      return Worked(
        drawn,
        share.working.lines + [
          "volume = \(wanted) / (\(strength) x \(share.value)) = \(drawn), to 2 decimals"
        ])
    }
  }

  /// A half-life in seconds, above zero.
  static func seconds(of halfLife: Quantity) throws(DosingError) -> Exact {
    let seconds = try calculating { () throws(QuantityError) in
      try halfLife.converted(to: .second).value
    }
    guard seconds > Exact(0) else { throw .outside("a half-life must be above zero") }
    return seconds
  }
}
