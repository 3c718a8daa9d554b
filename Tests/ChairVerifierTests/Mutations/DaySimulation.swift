/// A day walked through slot by slot, as a person with a watch would: the reference for the verifier.
///
/// Shares nothing with it: no intervals, no sweep, no joined tables; each slot looks at each entry.
struct DaySimulation {
  /// An entry whose visit exists.
  private struct Stay {
    let entry: DayDraft.Entry
    let visit: DayDraft.Visit

    /// Whether the patient is there in `slot`.
    func holds(_ slot: Int) -> Bool { slot >= entry.start && slot < entry.start + visit.duration }
  }

  private(set) var breaches: Set<SimulatedVerdict.Breach> = []
  private(set) var firstObjective = 0
  private(set) var secondObjective = 0

  private let day: DayDraft
  private let stays: [Stay]
  /// Wide enough for every mutation.
  private let slots = -20..<60

  init(_ day: DayDraft) {
    self.day = day
    stays = day.entries.compactMap { entry in
      day.visits.first { $0.id == entry.id }.map { Stay(entry: entry, visit: $0) }
    }
    checkNames()
    for stay in stays { checkAlone(stay) }
    for nurse in day.nurses { walk(with: nurse) }
    for place in day.places { watch(place) }
    coverEverySlot()
    count()
  }

  private mutating func report(_ rule: String, _ subject: String) {
    breaches.insert(SimulatedVerdict.Breach(rule: rule, subject: subject))
  }

  private mutating func checkNames() {
    for (index, entry) in day.entries.enumerated() {
      if !day.visits.contains(where: { $0.id == entry.id }) { report("plan.visit-known", entry.id) }
      if day.entries[..<index].contains(where: { $0.id == entry.id }) {
        report("plan.visit-once", entry.id)
      }
      if !day.nurses.contains(where: { $0.id == entry.nurse }) {
        report("plan.nurse-known", entry.nurse)
      }
      if !day.places.contains(where: { $0.id == entry.place }) {
        report("plan.place-known", entry.place)
      }
    }
    for pause in day.breaks where !day.nurses.contains(where: { $0.id == pause.nurse }) {
      report("break.nurse-known", pause.nurse)
    }
  }

  private mutating func checkAlone(_ stay: Stay) {
    let (entry, visit) = (stay.entry, stay.visit)
    if entry.start < visit.ready { report("visit.ready", visit.id) }
    if entry.start < visit.pharmacyReady { report("visit.pharmacy", visit.id) }
    if entry.start > visit.latestStart { report("visit.latest-start", visit.id) }
    let place = day.places.first { $0.id == entry.place }
    let nurse = day.nurses.first { $0.id == entry.nurse }
    if let place {
      switch (visit.need, place.type) {
      case ("chair", "chair"), ("chair", "bed"), ("bed", "bed"), ("isolation", "isolation"): break
      default: report("place.type", visit.id)
      }
    }
    if let nurse, !(nurse.start..<nurse.end).contains(entry.start) {
      report("nurse.shift", visit.id)
    }
    for slot in slots where stay.holds(slot) {
      if slot < day.open || slot >= day.hardClose { report("clinic.hours", visit.id) }
      if let place, slot < place.open || slot >= place.close { report("place.hours", visit.id) }
      if let nurse, slot >= nurse.end + nurse.maxOvertime { report("nurse.overtime", visit.id) }
    }
  }

  private mutating func walk(with nurse: DayDraft.Nurse) {
    let pause = day.breaks.first { $0.nurse == nurse.id }
    if pause == nil, nurse.breakLength > 0 { report("break.given", nurse.id) }
    let hers = stays.filter { $0.entry.nurse == nurse.id }
    for slot in slots {
      var acuity = 0
      var starts = 0
      var ends = 0
      for stay in hers where stay.holds(slot) {
        acuity += stay.visit.acuity
        if slot == stay.entry.start { starts += 1 }
        if !stay.holds(slot + 1) { ends += 1 }
      }
      if acuity > nurse.maxAcuity { report("nurse.acuity", nurse.id) }
      if starts > 1 { report("nurse.one-start", nurse.id) }
      if ends > 1 { report("nurse.one-disconnect", nurse.id) }
      guard let pause, slot >= pause.start, slot < pause.start + nurse.breakLength else { continue }
      if slot < nurse.window[0] || slot >= nurse.window[1] { report("break.window", nurse.id) }
      if starts > 0 { report("break.no-start", nurse.id) }
      if ends > 0 { report("break.no-disconnect", nurse.id) }
    }
  }

  private mutating func watch(_ place: DayDraft.Place) {
    let there = stays.filter { $0.entry.place == place.id }
    for slot in slots where there.filter({ $0.holds(slot) }).count > 1 {
      report("place.single", place.id)
    }
  }

  private mutating func coverEverySlot() {
    for slot in slots {
      let acuity = stays.filter { $0.holds(slot) }.reduce(0) { $0 + $1.visit.acuity }
      var cover = 0
      for nurse in day.nurses where slot >= nurse.start && slot < nurse.end + nurse.maxOvertime {
        let pause = day.breaks.first { $0.nurse == nurse.id }?.start ?? .max
        if slot >= pause, slot < pause + nurse.breakLength { continue }
        cover += nurse.maxAcuity
      }
      if acuity > cover { report("clinic.cover", "opening") }
    }
  }

  private mutating func count() {
    for visit in day.visits where !day.entries.contains(where: { $0.id == visit.id }) {
      firstObjective += day.unscheduled[visit.priority - 1]
    }
    var loads: [Int] = []
    var peak = 0
    for nurse in day.nurses {
      var load = 0
      var overtime = 0
      for stay in stays where stay.entry.nurse == nurse.id {
        for slot in slots where stay.holds(slot) {
          load += stay.visit.acuity
          overtime = max(overtime, slot + 1 - nurse.end)
        }
      }
      firstObjective += 300 * overtime
      loads.append(load)
    }
    for stay in stays {
      let visit = stay.visit
      let wished = max(visit.ready, visit.pharmacyReady, visit.preferred)
      firstObjective += 10 * max(0, stay.entry.start - wished)
      for slot in slots where slot >= stay.entry.start && slot < visit.preferred {
        firstObjective += day.earlySlot ?? 0
      }
    }
    for slot in slots { peak = max(peak, stays.filter { $0.holds(slot) }.count) }
    secondObjective = 4 * peak + (loads.max() ?? 0) - (loads.min() ?? 0)
  }
}
