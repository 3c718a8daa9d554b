/// A small, fast generator of random bits with a seed: xoroshiro128+ of Blackman and Vigna (2018),
/// seeded through SplitMix64 as its authors advise.
struct WeeksRandom: Sendable {
  private var first: UInt64
  private var second: UInt64

  /// The stream of the given seed; `lane` tells apart the streams of one seed.
  init(seed: UInt64, lane: Int) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: lane) &* 0xD1B5_4A32
    func split() -> UInt64 {
      state = state &+ 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    first = split()
    second = split() | 1
  }

  /// The next 64 random bits.
  @inline(__always)
  mutating func next() -> UInt64 {
    let left = first
    var right = second
    let result = left &+ right
    right ^= left
    first = (left << 24 | left >> 40) ^ right ^ (right << 16)
    second = right << 37 | right >> 27
    return result
  }

  /// A number from 0 up to, not including, `bound`, which is between 1 and 2^31.
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }
}
