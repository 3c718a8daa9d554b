/// A fixed run of plain values in memory that its owner frees: what the inner loops read and write
/// without bounds checks in release builds, and with them in debug builds.
struct Flat<Element> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Allocates `count` values, all equal to `value`, which must be of a plain (trivial) type.
  init(repeating value: Element, count: Int) {
    base = UnsafeMutablePointer.allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
    self.count = count
  }

  /// Allocates a copy of an array of plain values.
  init(_ values: [Element]) {
    base = UnsafeMutablePointer.allocate(capacity: max(values.count, 1))
    count = values.count
    for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "index outside of the table")
      return base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count, "index outside of the table")
      base[index] = newValue
    }
  }

  /// Copies all values of another run of the same length.
  func copy(from other: Flat) {
    assert(count == other.count, "tables of different length")
    base.update(from: other.base, count: count)
  }

  /// Gives the memory back; the owner calls it once.
  func free() {
    base.deallocate()
  }
}
