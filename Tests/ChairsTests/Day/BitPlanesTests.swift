import Testing

@testable import Chairs

@Suite("Masks and bit planes")
struct BitPlanesTests {
  @Test("runs are the slots from which enough slots follow", arguments: 1...64)
  func runs(length: Int) {
    var random = SearchRandom(seed: UInt64(length))
    for _ in 0..<50 {
      let mask = random.next() | random.next() | random.next()
      var expected: SlotMask = 0
      for slot in 0..<64 where slot + length <= 64 {
        if (slot..<slot + length).allSatisfy({ mask >> SlotMask($0) & 1 == 1 }) {
          expected |= 1 << SlotMask(slot)
        }
      }
      #expect(mask.runs(of: length) == expected)
    }
  }

  @Test(
    "a span holds its slots and no other", arguments: [(0, 0), (0, 64), (3, 5), (60, 9), (63, 1)])
  func spans(start: Int, count: Int) {
    let expected = (0..<64).filter { $0 >= start && $0 < start + count }
    let mask = SlotMask.span(start, count)
    #expect((0..<64).filter { mask >> SlotMask($0) & 1 == 1 } == expected)
  }

  @Test("planes count like an array of numbers", arguments: 0..<20)
  func counting(seed: Int) {
    var random = SearchRandom(seed: UInt64(seed))
    let count = BitPlanes.planes(for: 200)
    let store = Flat<SlotMask>(repeating: 0, count: count)
    defer { store.free() }
    let planes = BitPlanes(base: store.base, count: count)
    var numbers = [Int](repeating: 0, count: 64)
    for _ in 0..<200 {
      let from = random.below(64)
      let length = 1 + random.below(64 - from)
      let amount = 1 + random.below(5)
      let slots = from..<from + length
      if random.below(2) == 0, slots.allSatisfy({ numbers[$0] + amount <= 200 }) {
        planes.add(amount, in: .span(from, length))
        for slot in slots { numbers[slot] += amount }
      } else if slots.allSatisfy({ numbers[$0] >= amount }) {
        planes.subtract(amount, in: .span(from, length))
        for slot in slots { numbers[slot] -= amount }
      }
      #expect(planes.largest == numbers.max())
      let bar = random.below(20)
      let mask = planes.slots(atLeast: bar)
      #expect((0..<64).allSatisfy { (mask >> SlotMask($0) & 1 == 1) == (numbers[$0] >= bar) })
      let (one, two, three) = planes.atLeastOneTwoThree
      #expect(one == planes.slots(atLeast: 1))
      #expect(two == planes.slots(atLeast: 2))
      #expect(three == planes.slots(atLeast: 3))
    }
  }
}
