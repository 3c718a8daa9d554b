/// A set of slots of one day, one bit a slot: the search asks a question of all of them at once.
package typealias SlotMask = UInt64

extension SlotMask {
  /// The slots from `start` on, `count` of them; what lies beyond the last bit is dropped.
  @inline(__always)
  static func span(_ start: Int, _ count: Int) -> SlotMask {
    guard count > 0 else { return 0 }
    return ((~0 as SlotMask) &>> (bitWidth - Swift.min(count, bitWidth))) << start
  }

  /// The slots below `end`.
  @inline(__always)
  static func below(_ end: Int) -> SlotMask {
    span(0, end)
  }

  /// The slots from which a run of `length` set slots starts.
  @inline(__always)
  func runs(of length: Int) -> SlotMask {
    var mask = self
    var covered = 1
    while covered < length {
      let step = Swift.min(covered, length - covered)
      mask &= mask &>> step
      covered += step
    }
    return mask
  }

  /// The lowest slot; the set must not be empty.
  @inline(__always)
  var first: Int { trailingZeroBitCount }

  /// One past the highest slot; 0 for the empty set.
  @inline(__always)
  var end: Int { SlotMask.bitWidth - leadingZeroBitCount }
}
