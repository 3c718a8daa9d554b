/// Places grouped by kind and opening: within a pool, places differ only in when they close.
struct PlacePools {
  /// How many pools there are.
  let count: Int
  /// The pool of each place of the instance.
  let poolOfPlace: [Int]
  /// The kind of each pool.
  let kinds: [DayInstance.PlaceKind]
  /// The places open, at `pool * SlotMask.bitWidth + slot`.
  let capacity: [Int]

  init(_ instance: DayInstance) {
    struct Key: Hashable {
      let kind: DayInstance.PlaceKind
      let open: Int
    }
    var known: [Key: Int] = [:]
    var kinds: [DayInstance.PlaceKind] = []
    var pools: [Int] = []
    for place in instance.places {
      let key = Key(kind: place.kind, open: place.open)
      let pool = known[key] ?? kinds.count
      if pool == kinds.count {
        known[key] = pool
        kinds.append(place.kind)
      }
      pools.append(pool)
    }
    var capacity = [Int](repeating: 0, count: kinds.count * SlotMask.bitWidth)
    for (place, pool) in zip(instance.places, pools) {
      for slot in place.open..<place.close { capacity[pool * SlotMask.bitWidth + slot] += 1 }
    }
    count = kinds.count
    poolOfPlace = pools
    self.kinds = kinds
    self.capacity = capacity
  }

  /// The pools a visit may use, its own kind first, so that beds stay for those who need them.
  func choices(for need: DayInstance.PlaceKind) -> [Int] {
    let own = (0..<count).filter { kinds[$0] == need }
    return own + (0..<count).filter { kinds[$0] != need && kinds[$0].serves(need) }
  }
}
