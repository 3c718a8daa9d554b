extension DayInstance.Appointment {
  /// A copy with some fields changed.
  private func with(
    ready: Int? = nil, latestStart: Int? = nil, pin: Pin? = nil, before: [Part]? = nil,
    handover: Int?? = nil
  ) -> Self {
    Self(
      id: id, duration: duration, acuity: acuity, priority: priority, need: need,
      ready: ready ?? self.ready, pharmacyReady: pharmacyReady, preferred: preferred,
      latestStart: latestStart ?? self.latestStart, skills: skills, nurses: nurses, places: places,
      pin: pin ?? self.pin, usualNurse: usualNurse, usualPlace: usualPlace,
      preparations: preparations, before: before ?? self.before, after: after,
      handover: handover ?? self.handover)
  }

  /// The visit with all that started before `now` fixed, and nothing else left to start before it.
  func underWay(_ seat: DayPlan.Seat?, now: Int) -> Self {
    guard let seat else { return arriving(in: now) }
    var pin = pin
    if seat.start < now {
      return with(
        pin: Pin(start: seat.start, nurse: seat.nurse, place: seat.place, parts: seat.parts))
    }
    let done = seat.parts.filter { $0 < now }
    if done.count > pin.parts.count { pin.parts = done }
    return with(pin: pin, before: parts(from: now, pinned: pin.parts.count))
  }

  /// The visit with no part that starts before `now`.
  func arriving(in now: Int) -> Self {
    with(before: parts(from: now, pinned: pin.parts.count))
  }

  private func parts(from now: Int, pinned: Int) -> [Part] {
    before.enumerated().map { index, part in
      index < pinned
        ? part
        : Part(
          station: part.station, duration: part.duration, earliest: max(part.earliest, now),
          waitAtLeast: part.waitAtLeast, waitAtMost: part.waitAtMost)
    }
  }

  /// The visit of a patient who comes later than planned: not before the planned time and as long as
  /// the delay, and with as late a start as that needs.
  func late(by slots: Int, home: DayPlan.Seat?, now: Int, hardClose: Int) -> Self {
    let delay = min(slots, hardClose)
    var pin = pin
    let planned = home?.start ?? pin.start ?? max(release, now)
    pin.start = nil
    var parts = before
    if let home, pin.parts.isEmpty {
      parts = zip(before, home.parts).map { part, start in
        Part(
          station: part.station, duration: part.duration,
          earliest: min(hardClose, max(part.earliest, start + delay)),
          waitAtLeast: part.waitAtLeast, waitAtMost: part.waitAtMost)
      }
    }
    let ready = min(hardClose, max(self.ready, planned + delay))
    return with(ready: ready, latestStart: max(latestStart, ready), pin: pin, before: parts)
  }

  /// The visit without what fixes it to a nurse or a place that are gone.
  func without(nurse: String? = nil, place: String? = nil) -> Self {
    var pin = pin
    if pin.nurse == nurse { pin.nurse = nil }
    if pin.place == place { pin.place = nil }
    return with(pin: pin)
  }

  /// The visit under way that another nurse takes over.
  func handedOver(in slot: Int) -> Self { with(handover: .some(slot)) }
}

extension DayInstance.Nurse {
  /// The nurse with one absence more.
  func absent(in slots: Range<Int>) -> Self {
    Self(
      id: id, start: start, end: end, maxOvertime: maxOvertime, maxAcuity: maxAcuity,
      breakLength: breakLength, breakWindow: breakWindow, skills: skills,
      startsPerSlot: startsPerSlot, endsPerSlot: endsPerSlot, absences: absences + [slots])
  }
}

extension DayInstance.Place {
  /// The place closed from a slot on.
  func closed(from slot: Int) -> Self {
    guard slot < close else { return self }
    return Self(
      id: id, kind: kind, open: open, close: close,
      closures: closures + [max(slot, open)..<close], onlyFor: onlyFor)
  }

  /// The place without a visit among those it is kept for.
  func without(_ visit: String) -> Self {
    Self(
      id: id, kind: kind, open: open, close: close, closures: closures,
      onlyFor: onlyFor.map { $0.subtracting([visit]) })
  }
}
