/// A small number for each slot of a day, held as bit planes: plane p has the bit p of every slot's
/// number, so that adding to a run of slots costs a few word operations whatever its length.
struct BitPlanes {
  let base: UnsafeMutablePointer<SlotMask>
  let count: Int

  /// The planes a number up to `largest` needs.
  static func planes(for largest: Int) -> Int {
    Swift.max(2, Int.bitWidth - largest.leadingZeroBitCount)
  }

  /// Adds `amount` in each slot of `slots`; no slot may pass the largest number.
  @inline(__always)
  func add(_ amount: Int, in slots: SlotMask) {
    var rest = amount
    while rest != 0 {
      var plane = rest.trailingZeroBitCount
      var carry = slots
      while carry != 0 {
        assert(plane < count, "a slot's number grew too large")
        let old = base[plane]
        base[plane] = old ^ carry
        carry &= old
        plane += 1
      }
      rest &= rest - 1
    }
  }

  /// Takes `amount` away in each slot of `slots`; no slot may fall below zero.
  @inline(__always)
  func subtract(_ amount: Int, in slots: SlotMask) {
    var rest = amount
    while rest != 0 {
      var plane = rest.trailingZeroBitCount
      var borrow = slots
      while borrow != 0 {
        assert(plane < count, "a slot's number fell below zero")
        let old = base[plane]
        base[plane] = old ^ borrow
        borrow &= ~old
        plane += 1
      }
      rest &= rest - 1
    }
  }

  /// The slots whose number is at least `amount`.
  func slots(atLeast amount: Int) -> SlotMask {
    var greater: SlotMask = 0
    var equal: SlotMask = ~0
    guard amount >> count == 0 else { return 0 }
    var plane = count - 1
    while plane >= 0 {
      if amount >> plane & 1 == 1 {
        equal &= base[plane]
      } else {
        greater |= equal & base[plane]
      }
      plane -= 1
    }
    return greater | equal
  }

  /// The slots whose number is at least 1, 2 and 3.
  @inline(__always)
  var atLeastOneTwoThree: (SlotMask, SlotMask, SlotMask) {
    var high: SlotMask = 0
    var plane = 2
    while plane < count {
      high |= base[plane]
      plane += 1
    }
    let two = high | base[1]
    return (two | base[0], two, high | (base[1] & base[0]))
  }

  /// The largest number of any slot.
  var largest: Int {
    var candidates: SlotMask = ~0
    var value = 0
    var plane = count - 1
    while plane >= 0 {
      let with = candidates & base[plane]
      if with != 0 {
        candidates = with
        value |= 1 << plane
      }
      plane -= 1
    }
    return value
  }
}
