/// What the bookings so far leave free, by day; and the least end a session can still have.
struct SeriesState: Sendable {
  let tables: SeriesTables
  private var doctors: [Int]
  private var attention: [Int]
  private var seats: [Int]
  /// Slots with a free doctor, by (sector, day).
  private var doctorFree: [UInt64]
  /// Slots with a whole nurse free, with any part of one, and with a free place, by day.
  private var nurseFree: [UInt64]
  private var partFree: [UInt64]
  private var seatFree: [UInt64]

  /// An empty book.
  init(_ tables: SeriesTables) {
    self.tables = tables
    doctors = tables.doctors
    attention = tables.attention
    let rows = (tables.days + 1) * tables.slots
    if doctors.isEmpty { doctors = [Int](repeating: 0, count: rows) }
    seats = [Int](repeating: tables.places, count: rows)
    doctorFree = [UInt64](repeating: 0, count: tables.sectors * (tables.days + 1))
    nurseFree = [UInt64](repeating: 0, count: tables.days + 1)
    partFree = nurseFree
    seatFree = nurseFree
    for day in 0...tables.days {
      for slot in 0..<tables.slots {
        let cell = day * tables.slots + slot
        if attention[cell] >= tables.parts { nurseFree[day] |= 1 << UInt64(slot) }
        if attention[cell] >= 1 { partFree[day] |= 1 << UInt64(slot) }
        if seats[cell] >= 1 { seatFree[day] |= 1 << UInt64(slot) }
        for sector in 0..<tables.sectors where doctors[sector * rows + cell] >= 1 {
          doctorFree[sector * (tables.days + 1) + day] |= 1 << UInt64(slot)
        }
      }
    }
  }

  /// The slots at which `length` free slots begin.
  @inline(__always)
  private func starts(_ free: UInt64, _ length: Int) -> UInt64 {
    let last = tables.slots - length
    guard last >= 0 else { return 0 }
    var result = last >= 63 ? ~0 : (UInt64(1) << UInt64(last + 1)) - 1
    for step in 0..<length { result &= free >> UInt64(step) }
    return result
  }

  @inline(__always)
  private func from(_ slot: Int) -> UInt64 { slot >= 64 ? 0 : ~0 << UInt64(slot) }

  /// The times of a session on a day with the earliest end that is free, or nil.
  ///
  /// The earliest consultation is as good as any for the end; the installation is as late as it may be, so that
  /// the place is held no longer than need be. `hurry` false takes the second best treatment start, for
  /// variety.
  @inline(__always)
  func earliest(_ number: Int, _ day: Int, hurry: Bool = true) -> SeriesTimes? {
    let kind = tables.kinds[number]
    var seen = 0
    var end = 0
    if kind.needsConsultation {
      let free = starts(doctorFree[kind.sector * (tables.days + 1) + day], tables.consultation)
      guard free != 0 else { return nil }
      seen = free.trailingZeroBitCount
      end = seen + tables.consultation
    }
    let ready = tables.ready(number, day, after: end)
    guard ready < SeriesTables.never else { return nil }
    let installs = starts(nurseFree[day], tables.installation) & from(end)
    guard installs != 0 else { return nil }
    let first = max(ready, installs.trailingZeroBitCount + tables.installation)
    var treats = starts(partFree[day], kind.treatment) & from(first)
    if !hurry, treats & (treats &- 1) != 0 { treats &= treats &- 1 }
    while treats != 0 {
      let treatment = treats.trailingZeroBitCount
      treats &= treats &- 1
      let before = installs & ~from(treatment - tables.installation + 1)
      guard before != 0 else { continue }
      let install = 63 - before.leadingZeroBitCount
      let stay = from(install) & ~from(treatment + kind.treatment)
      guard seatFree[day] & stay == stay else { continue }
      return SeriesTimes(
        consultation: seen, installation: install, treatment: treatment,
        end: treatment + kind.treatment)
    }
    return nil
  }

  /// Other times with the same treatment: a consultation and an installation drawn from those that fit.
  func varied(
    _ times: SeriesTimes, _ number: Int, _ day: Int, _ random: inout WeeksRandom
  ) -> SeriesTimes {
    let kind = tables.kinds[number]
    var varied = times
    var from = 0
    let installs = starts(nurseFree[day], tables.installation)
    if kind.needsConsultation {
      let free = starts(doctorFree[kind.sector * (tables.days + 1) + day], tables.consultation)
      let wanted = pick(free & ~self.from(times.installation + 1), &random) ?? times.consultation
      let end = wanted + tables.consultation
      let fits =
        end <= times.installation && tables.ready(number, day, after: end) <= times.treatment
      if fits { varied.consultation = wanted }
      from = varied.consultation + tables.consultation
    }
    let choices =
      installs & self.from(from) & ~self.from(times.treatment - tables.installation + 1)
    if let wanted = pick(choices, &random) {
      let stay = self.from(wanted) & ~self.from(times.end)
      if seatFree[day] & stay == stay { varied.installation = wanted }
    }
    return varied
  }

  /// One of the bits of a word, drawn at random.
  private func pick(_ word: UInt64, _ random: inout WeeksRandom) -> Int? {
    guard word != 0 else { return nil }
    var rest = word
    for _ in 0..<random.below(word.nonzeroBitCount) { rest &= rest &- 1 }
    return rest.trailingZeroBitCount
  }

  /// Takes (`by` 1) or gives back (`by` -1) what a session uses.
  @inline(__always)
  mutating func book(_ number: Int, _ day: Int, _ times: SeriesTimes, by: Int) {
    let kind = tables.kinds[number]
    let row = day * tables.slots
    if kind.needsConsultation {
      let rows = (tables.days + 1) * tables.slots
      let free = kind.sector * (tables.days + 1) + day
      for slot in times.consultation..<(times.consultation + tables.consultation) {
        let cell = kind.sector * rows + row + slot
        doctors[cell] -= by
        mark(&doctorFree[free], slot, doctors[cell] >= 1)
      }
    }
    for slot in times.installation..<(times.installation + tables.installation) {
      take(day, row, slot, tables.parts * by)
    }
    for slot in times.treatment..<times.end { take(day, row, slot, by) }
    for slot in times.installation..<times.end {
      seats[row + slot] -= by
      mark(&seatFree[day], slot, seats[row + slot] >= 1)
    }
  }

  @inline(__always)
  private mutating func take(_ day: Int, _ row: Int, _ slot: Int, _ amount: Int) {
    attention[row + slot] -= amount
    let left = attention[row + slot]
    mark(&nurseFree[day], slot, left >= tables.parts)
    mark(&partFree[day], slot, left >= 1)
  }

  @inline(__always)
  private func mark(_ word: inout UInt64, _ slot: Int, _ free: Bool) {
    let bit = UInt64(1) << UInt64(slot)
    word = free ? word | bit : word & ~bit
  }

  /// Whether the two leave the same free.
  func equals(_ other: SeriesState) -> Bool {
    doctors == other.doctors && attention == other.attention && seats == other.seats
      && doctorFree == other.doctorFree && nurseFree == other.nurseFree
      && partFree == other.partFree && seatFree == other.seatFree
  }

  /// Whether nothing is used more often than it is there.
  var isWithinCapacity: Bool {
    doctors.allSatisfy { $0 >= 0 } && attention.allSatisfy { $0 >= 0 }
      && seats.allSatisfy { $0 >= 0 }
  }
}
