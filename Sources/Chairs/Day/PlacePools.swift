/// Places grouped by kind, hours and who may use them: within a pool, places differ only in when they
/// close for the day.
///
/// A place that a visit is fixed to, or wishes for, is a pool of its own.
struct PlacePools {
  /// How many pools there are.
  let count: Int
  /// The pool of each place of the instance.
  let poolOfPlace: [Int]
  /// The kind of each pool.
  let kinds: [DayInstance.PlaceKind]
  /// The places open and not kept free, at `pool * SlotMask.bitWidth + slot`.
  let capacity: [Int]
  /// The visits that name places of a pool.
  private let claims: [Claims]

  /// What visits say of a place.
  private struct Claims: Hashable {
    /// The only visits that may use it.
    var onlyFor: Set<String>?
    /// Visits that may use this place and others they name.
    var named: Set<String> = []
    /// Visits fixed to it.
    var fixed: Set<String> = []
    /// Visits that had it before.
    var usual: Set<String> = []

    /// Whether nobody but a visit itself wants it.
    func isFree(for visit: String) -> Bool {
      (fixed.isEmpty || fixed.count == 1 && fixed.contains(visit))
        && (usual.isEmpty || usual.count == 1 && usual.contains(visit))
    }
  }

  private struct Key: Hashable {
    let kind: DayInstance.PlaceKind
    /// The slots in which it may be used, with all after the last of them.
    let hours: SlotMask
    let claims: Claims
    /// The place itself, where each is to be a pool of its own.
    let place: Int?
  }

  init(_ instance: DayInstance, apart: Bool = false) {
    let claimed = Self.claims(instance)
    var known: [Key: Int] = [:]
    var kinds: [DayInstance.PlaceKind] = []
    var claims: [Claims] = []
    var pools: [Int] = []
    for (index, place) in instance.places.enumerated() {
      let usable = place.usable
      let key = Key(
        kind: place.kind, hours: usable | ~SlotMask.below(usable.end),
        claims: claimed[place.id] ?? Claims(), place: apart ? index : nil)
      let pool = known[key] ?? kinds.count
      if pool == kinds.count {
        known[key] = pool
        kinds.append(place.kind)
        claims.append(key.claims)
      }
      pools.append(pool)
    }
    var capacity = [Int](repeating: 0, count: kinds.count * SlotMask.bitWidth)
    for (place, pool) in zip(instance.places, pools) {
      for slot in 0..<SlotMask.bitWidth where place.usable >> SlotMask(slot) & 1 == 1 {
        capacity[pool * SlotMask.bitWidth + slot] += 1
      }
    }
    if !apart { Self.protect(instance, kinds, &capacity) }
    count = kinds.count
    poolOfPlace = pools
    self.kinds = kinds
    self.claims = claims
    self.capacity = capacity
  }

  private static func claims(_ instance: DayInstance) -> [String: Claims] {
    var result: [String: Claims] = [:]
    for place in instance.places where place.onlyFor != nil {
      result[place.id, default: Claims()].onlyFor = place.onlyFor
    }
    for visit in instance.appointments {
      for id in visit.places ?? [] { result[id, default: Claims()].named.insert(visit.id) }
      if let id = visit.pin.place { result[id, default: Claims()].fixed.insert(visit.id) }
      if let id = visit.usualPlace { result[id, default: Claims()].usual.insert(visit.id) }
    }
    return result
  }

  /// Takes the places kept free away, where most are open.
  ///
  /// Where each place is a pool, which of them stays free is left open, and who seats visits must count.
  private static func protect(
    _ instance: DayInstance, _ kinds: [DayInstance.PlaceKind], _ capacity: inout [Int]
  ) {
    for protection in instance.rules.protected {
      let pools = kinds.indices.filter { kinds[$0] == protection.kind }
      for slot in protection.slots {
        for _ in 0..<protection.count {
          let open = pools.map { capacity[$0 * SlotMask.bitWidth + slot] }
          guard let most = open.max(), most > 0, let index = open.firstIndex(of: most) else {
            break
          }
          capacity[pools[index] * SlotMask.bitWidth + slot] -= 1
        }
      }
    }
  }

  /// The pools a visit may use: first its own kind, so that beds stay for those who need them, and
  /// places that nobody named before those that others want.
  func choices(for visit: DayInstance.Appointment) -> [Int] {
    let allowed = (0..<count).filter { pool in
      let claims = claims[pool]
      guard kinds[pool].serves(visit.need) else { return false }
      if visit.places != nil, !claims.named.contains(visit.id) { return false }
      if let only = claims.onlyFor, !only.contains(visit.id) { return false }
      return visit.pin.place == nil || claims.fixed.contains(visit.id)
    }
    var ranked: [[Int]] = [[], [], [], []]
    for pool in allowed {
      ranked[(kinds[pool] == visit.need ? 0 : 2) + (claims[pool].isFree(for: visit.id) ? 0 : 1)]
        .append(pool)
    }
    return ranked.flatMap { $0 }
  }
}
