/// A block: a visit with the visits that follow it on the next open days, which move as one.
struct WeeksBlock: Hashable, Sendable {
  /// Index of the series.
  var series: Int32
  /// Index of the first visit among all visits.
  var firstVisit: Int32
  /// Number of visits.
  var visits: Int32
  /// First day of the domain: the days the block's first visit may stand on.
  var low: Int32
  /// Number of days in the domain, from `low`; not all need be allowed.
  var width: Int32
  /// Offset of the domain in `allowed` and `last`.
  var domain: Int32
  /// Offset in `days` of the days of the block's visits, `visits` entries for each domain day.
  var days: Int32
  /// Target distance from the last day of the block before; for a patient's first block the target
  /// day itself.
  var gap: Int32
  /// Days too early the window allows.
  var early: Int32
  /// Days too late the window allows.
  var late: Int32
}

/// One patient's blocks.
struct WeeksSeries: Hashable, Sendable {
  /// Index of the first block among all blocks.
  var firstBlock: Int32
  /// Number of blocks.
  var blocks: Int32
  /// Scaled cost of a day late and of a day early.
  var late: Int
  var early: Int

  /// The scaled cost of a gap that is `days` off.
  @inline(__always)
  func deviation(_ days: Int) -> Int { days > 0 ? days &* late : days &* -early }
}

/// A patient whose windows leave no series at all.
struct WeeksMisfit: Hashable, Sendable {
  /// Index of the patient in the instance.
  var patient: Int
  /// The first visit that finds no day, whatever days the visits before it take.
  var visit: Int
}

/// An instance as flat arrays, made once and never changed.
///
/// Each block's domain is pruned until every day left is part of some whole series; so any walk
/// that keeps to the domains and windows ends in a valid series.
struct WeeksTables: Sendable {
  var tariff: WeeksTariff
  var horizon: Int
  var open: [Bool]
  /// Series that can be placed; the others are in `misfits`.
  var series: [WeeksSeries] = []
  /// For each series, the patient's index in the instance.
  var patients: [Int] = []
  /// Patients with no valid series at all.
  var misfits: [WeeksMisfit] = []
  var blocks: [WeeksBlock] = []
  /// For each visit of a placed series, what it uses.
  var loads: [WeeksUnits] = []
  /// For each block and domain day, whether the block may begin there.
  var allowed: [Bool] = []
  /// For each block and domain day, the day of the block's last visit.
  var last: [Int32] = []
  /// For each block, domain day and visit, the visit's day.
  var days: [Int32] = []
  /// The longest series, in blocks, and the widest domain.
  var longest = 1
  var widest = 1

  init(_ instance: WeeksInstance) {
    tariff = WeeksTariff(instance)
    horizon = instance.horizon
    open = instance.closed.map { !$0 }
    var next = [Int](repeating: instance.horizon, count: instance.horizon + 1)
    for day in stride(from: instance.horizon - 1, through: 0, by: -1) {
      next[day] =
        day + 1 < instance.horizon && open[day + 1] ? day + 1 : next[min(day + 1, instance.horizon)]
    }
    for index in instance.patients.indices { add(index, of: instance, next: next) }
  }

  private mutating func add(_ index: Int, of instance: WeeksInstance, next: [Int]) {
    let patient = instance.patients[index]
    let heads = patient.visits.indices.filter { patient.visits[$0].gapKind != .open }
    var domains: [WeeksDomain] = []
    for (rank, head) in heads.enumerated() {
      let end = rank + 1 < heads.count ? heads[rank + 1] : patient.visits.count
      var domain = WeeksDomain(
        visits: head..<end, of: patient, drift: instance.maxDrift, open: open, next: next)
      if let previous = domains.last { domain.keepReachable(from: previous) }
      guard domain.allowed.contains(true) else {
        misfits.append(WeeksMisfit(patient: index, visit: head))
        return
      }
      domains.append(domain)
    }
    for rank in stride(from: domains.count - 2, through: 0, by: -1) {
      domains[rank].keepLeading(to: domains[rank + 1])
    }
    series.append(
      WeeksSeries(
        firstBlock: Int32(blocks.count), blocks: Int32(domains.count),
        late: patient.weight * tariff.late, early: patient.weight * tariff.early))
    patients.append(index)
    longest = max(longest, domains.count)
    for domain in domains { append(domain) }
    loads += patient.visits.map { WeeksUnits($0.load) }
  }

  private mutating func append(_ domain: WeeksDomain) {
    blocks.append(
      WeeksBlock(
        series: Int32(series.count - 1), firstVisit: Int32(loads.count + domain.firstVisit),
        visits: Int32(domain.visits), low: Int32(domain.low), width: Int32(domain.allowed.count),
        domain: Int32(allowed.count), days: Int32(days.count), gap: Int32(domain.gap),
        early: Int32(domain.early), late: Int32(domain.late)))
    widest = max(widest, domain.allowed.count)
    allowed += domain.allowed
    last += domain.last.map(Int32.init)
    days += domain.days.map(Int32.init)
  }
}
