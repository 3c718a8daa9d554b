extension DayInstance {
  /// The most parts before a start, and the most stages after an infusion.
  package static let partLimit = 4
  package static let stageLimit = 4
  /// The most stations of a day.
  package static let stationLimit = 16
  /// The most that a limit by slot may say, and the most preparations of a visit.
  package static let countLimit = 1_000

  /// Checks what a clinic adds to the exchange format's fields.
  func validateClinic() throws(ChairError) {
    try limit(rules.stations.count, Self.stationLimit, "stations")
    try unique(rules.stations.map(\.id), kind: "station")
    try validate(rules.clinicStarts, at: "rules.clinicStarts")
    try validate(rules.preparations ?? [], at: "rules.preparations")
    for station in rules.stations {
      try validate(station.capacity, at: "rules.stations '\(station.id)'")
    }
    for (index, place) in places.enumerated() {
      try validate(place.closures, at: "chairs[\(index)] '\(place.id)' closures")
      for id in place.onlyFor ?? [] {
        try require(
          appointments.contains { $0.id == id }, "chairs[\(index)] '\(place.id)' onlyFor",
          "there is no visit '\(id)'", "name visits of the day")
      }
    }
    for (index, nurse) in nurses.enumerated() {
      let place = "nurses[\(index)] '\(nurse.id)'"
      try validate(nurse.absences, at: place + " absences")
      for (name, value) in [
        ("startsPerSlot", nurse.startsPerSlot), ("endsPerSlot", nurse.endsPerSlot),
      ] {
        try require((1...100).contains(value), place, "\(name) is \(value)", "write 1 to 100")
      }
    }
    try validateProtected()
    try validateVisits()
  }

  private func validate(_ limits: [SlotLimit], at place: String) throws(ChairError) {
    for limit in limits {
      try validate([limit.slots], at: place)
      try require(
        (0...Self.countLimit).contains(limit.most), place, "the limit is \(limit.most)",
        "write 0 to \(Self.countLimit)")
    }
  }

  private func validate(_ spans: [Range<Int>], at place: String) throws(ChairError) {
    for span in spans {
      try require(
        span.lowerBound >= 0 && span.upperBound <= hardClose, place,
        "the slots \(span.lowerBound) to \(span.upperBound) are not in the day",
        "write slots from 0 to \(hardClose)")
    }
  }

  private func validateProtected() throws(ChairError) {
    for (index, protection) in rules.protected.enumerated() {
      let place = "rules.protected[\(index)]"
      try validate([protection.slots], at: place)
      try require(protection.count >= 0, place, "count is \(protection.count)", "write 0 or more")
    }
    for kind in PlaceKind.allCases {
      for slot in 0..<hardClose {
        let kept = rules.protected.filter { $0.kind == kind && $0.slots.contains(slot) }
          .reduce(0) { $0 + min($1.count, Self.placeLimit + 1) }
        guard kept > 0 else { continue }
        let open = places.filter { $0.kind == kind && $0.usable >> SlotMask(slot) & 1 == 1 }.count
        try require(
          kept <= open, "rules.protected",
          "\(kept) of \(open) open places of kind \(kind) are to be free in slot \(slot)",
          "keep at most as many free as are open")
      }
    }
  }

  private func validateVisits() throws(ChairError) {
    let nurseIDs = Set(nurses.map(\.id))
    let placeIDs = Set(places.map(\.id))
    let stationIDs = Set(rules.stations.map(\.id))
    for (index, visit) in appointments.enumerated() {
      let place = "appointments[\(index)] '\(visit.id)'"
      let named = (visit.nurses ?? []).union([visit.pin.nurse].compactMap { $0 })
      for id in named where !nurseIDs.contains(id) {
        throw .invalid(
          place: place, problem: "there is no nurse '\(id)'", remedy: "name nurses of the day")
      }
      let spots = (visit.places ?? []).union([visit.pin.place].compactMap { $0 })
      for id in spots where !placeIDs.contains(id) {
        throw .invalid(
          place: place, problem: "there is no place '\(id)'", remedy: "name places of the day")
      }
      for part in visit.before where !stationIDs.contains(part.station) {
        throw .invalid(
          place: place, problem: "there is no station '\(part.station)'",
          remedy: "name a station of the rules")
      }
      try validate(visit, at: place)
    }
  }

  private func validate(_ visit: Appointment, at place: String) throws(ChairError) {
    try limit(visit.before.count, Self.partLimit, "parts of '\(visit.id)'")
    try limit(visit.after.count, Self.stageLimit, "stages of '\(visit.id)'")
    try require(
      (0...Self.countLimit).contains(visit.preparations), place,
      "preparations is \(visit.preparations)", "write 0 to \(Self.countLimit)")
    for part in visit.before {
      let isInOrder =
        part.duration > 0 && part.duration <= hardClose && (0...hardClose).contains(part.earliest)
        && (0...hardClose).contains(part.waitAtLeast)
        && (part.waitAtMost ?? hardClose) >= part.waitAtLeast
      try require(
        isInOrder, place, "the part at '\(part.station)' has a duration or a wait that is no wait",
        "write slots from 0 to \(hardClose), the longest wait not below the shortest")
    }
    var last = Appointment.Stage(duration: 1, acuity: 3, keepsPlace: true)
    for stage in visit.after {
      try require(
        stage.duration > 0 && stage.duration <= hardClose && (0...3).contains(stage.acuity), place,
        "a stage of \(stage.duration) slots and acuity \(stage.acuity)",
        "write 1 or more slots, and an acuity of 0 to 3")
      try require(
        (last.acuity > 0 || stage.acuity == 0) && (last.keepsPlace || !stage.keepsPlace), place,
        "a stage takes up a nurse or a place that the stage before gave back",
        "order the stages so that nurse and place are given back once")
      last = stage
    }
    try require(
      visit.totalLength <= hardClose, place,
      "it takes \(visit.totalLength) slots and the day has \(hardClose)", "split it over days")
    try validatePin(visit, at: place)
  }

  private func validatePin(_ visit: Appointment, at place: String) throws(ChairError) {
    if let start = visit.pin.start {
      try require(
        start >= 0 && start + visit.totalLength <= hardClose, place,
        "its pinned start \(start) does not leave it \(visit.totalLength) slots",
        "pin it inside the day")
    }
    try require(
      visit.pin.parts.count <= visit.before.count
        && zip(visit.pin.parts, visit.before).allSatisfy {
          $0 >= 0 && $0 + $1.duration <= hardClose
        }, place, "its pinned parts are not parts of the day", "pin parts that it has")
    guard let handover = visit.handover else { return }
    guard let start = visit.pin.start, visit.pin.nurse != nil else {
      throw .invalid(
        place: place, problem: "it is handed over but its start or its nurse is open",
        remedy: "pin both")
    }
    try require(
      handover > start && handover < start + visit.careLength, place,
      "it is handed over in slot \(handover), when it is not under way",
      "write a slot between its start and its end")
  }
}
