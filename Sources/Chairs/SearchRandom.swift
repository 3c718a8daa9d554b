/// A small, fast, seeded source of random numbers for searches: the same seed, the same numbers,
/// on every machine.
///
/// The step is xorshift64* (Marsaglia 2003, Vigna 2016); the seed goes through one round of
/// SplitMix64 so that neighbouring seeds start far apart.
package struct SearchRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a stream for a seed.
  package init(seed: UInt64) {
    var mixed = seed &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    state = mixed == 0 ? 1 : mixed
  }

  /// The next 64 random bits.
  @inline(__always)
  package mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A number from 0 up to, but not including, `bound`, which must be positive.
  @inline(__always)
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number from 0 up to, but not including, 1.
  @inline(__always)
  package mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
