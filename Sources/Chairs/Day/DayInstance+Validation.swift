extension DayInstance {
  /// The most slots a day may have: the search keeps a day in one machine word.
  package static let slotLimit = SlotMask.bitWidth
  /// The most visits that are planned at once.
  package static let appointmentLimit = 2_000
  /// The most nurses that are planned at once.
  package static let nurseLimit = 200
  /// The most places that are planned at once.
  package static let placeLimit = 2_000
  /// The largest weight a wish may carry.
  package static let weightLimit = 10_000_000

  func validate() throws(ChairError) {
    try require(slotMinutes > 0, "slotMinutes", "\(slotMinutes) is not positive", "write minutes")
    try require(
      hardClose > 0 && hardClose <= Self.slotLimit, "hardClose", "\(hardClose) slots",
      "write 1 to \(Self.slotLimit) slots, with a longer slot if need be")
    try require(
      open >= 0 && open < close && close <= hardClose, "open, close",
      "\(open) and \(close) are not in order", "open before close, and close by \(hardClose)")
    try validateWeights()
    try validateCounts()
    for (index, place) in places.enumerated() {
      try require(
        place.open >= 0 && place.open < place.close && place.close <= hardClose,
        "chairs[\(index)] '\(place.id)'", "its hours \(place.open) to \(place.close) are no hours",
        "write open before close, from 0 to \(hardClose)")
    }
    for (index, nurse) in nurses.enumerated() {
      try validate(nurse, at: "nurses[\(index)] '\(nurse.id)'")
    }
    for (index, visit) in appointments.enumerated() {
      try validate(visit, at: "appointments[\(index)] '\(visit.id)'")
    }
    try unique(places.map(\.id), kind: "place")
    try unique(nurses.map(\.id), kind: "nurse")
    try unique(appointments.map(\.id), kind: "appointment")
    try validateClinic()
  }

  private func validateCounts() throws(ChairError) {
    try require(!nurses.isEmpty, "nurses", "there is no nurse", "name at least one")
    try require(!places.isEmpty, "chairs", "there is no place", "name at least one")
    try limit(appointments.count, Self.appointmentLimit, "appointments")
    try limit(nurses.count, Self.nurseLimit, "nurses")
    try limit(places.count, Self.placeLimit, "places")
  }

  private func validateWeights() throws(ChairError) {
    try require(
      weights.unscheduled.count == 3, "weights.unscheduled",
      "\(weights.unscheduled.count) priorities", "write the weights of priorities 1, 2 and 3")
    let named =
      [
        ("overtimeSlot", weights.overtimeSlot), ("waitSlot", weights.waitSlot),
        ("peak", weights.peak), ("spread", weights.spread),
        ("nurseChange", weights.nurseChange), ("placeChange", weights.placeChange),
        ("earlySlot", weights.earlySlot),
      ] + weights.unscheduled.enumerated().map { ("unscheduled.\($0.offset + 1)", $0.element) }
    for (name, weight) in named {
      try require(
        weight >= 0 && weight <= Self.weightLimit, "weights.\(name)", "\(weight)",
        "write 0 to \(Self.weightLimit)")
    }
  }

  private func validate(_ nurse: Nurse, at place: String) throws(ChairError) {
    try require(
      nurse.start >= 0 && nurse.start < nurse.end && nurse.end <= hardClose, place,
      "her shift \(nurse.start) to \(nurse.end) is no shift",
      "write start before end, from 0 to \(hardClose)")
    try require(
      nurse.maxOvertime >= 0 && nurse.maxOvertime <= Self.slotLimit, place,
      "maxOvertime is \(nurse.maxOvertime)", "write 0 or more slots")
    try require(
      nurse.maxAcuity > 0 && nurse.maxAcuity <= 1_000, place,
      "maxAcuity is \(nurse.maxAcuity)", "write 1 to 1000")
    let window = nurse.breakWindow
    try require(
      nurse.breakLength >= 0 && window.lowerBound >= 0 && window.upperBound <= hardClose
        && window.count >= nurse.breakLength, place,
      "a break of \(nurse.breakLength) slots does not fit into \(window.lowerBound) to "
        + "\(window.upperBound)",
      "write a window at least as long as the break, from 0 to \(hardClose)")
  }

  private func validate(_ visit: Appointment, at place: String) throws(ChairError) {
    try require(
      visit.duration > 0, place, "duration is \(visit.duration)", "write 1 or more slots")
    try require(
      visit.duration <= hardClose, place,
      "it takes \(visit.duration) slots and the day has \(hardClose)", "split it over days")
    try require(
      (1...3).contains(visit.acuity), place, "acuity is \(visit.acuity)", "write 1, 2 or 3")
    try require(
      (1...3).contains(visit.priority), place, "priority is \(visit.priority)", "write 1, 2 or 3")
    for (name, slot) in [
      ("ready", visit.ready), ("pharmacyReady", visit.pharmacyReady),
      ("preferred", visit.preferred), ("latestStart", visit.latestStart),
    ] {
      try require(
        slot >= 0 && slot <= hardClose, place, "\(name) is \(slot)", "write 0 to \(hardClose)")
    }
  }

  func require(
    _ condition: Bool, _ place: String, _ problem: @autoclosure () -> String,
    _ remedy: @autoclosure () -> String
  ) throws(ChairError) {
    guard condition else {
      throw .invalid(place: place, problem: problem(), remedy: remedy())
    }
  }

  func limit(_ found: Int, _ limit: Int, _ kind: String) throws(ChairError) {
    guard found <= limit else { throw .tooMany(kind: kind, found: found, limit: limit) }
  }

  func unique(_ ids: [String], kind: String) throws(ChairError) {
    var seen = Set<String>()
    for id in ids {
      guard !id.isEmpty else {
        throw .invalid(place: "a \(kind)", problem: "its id is empty", remedy: "give it a name")
      }
      guard seen.insert(id).inserted else { throw .duplicateID(kind: kind, id: id) }
    }
  }
}
