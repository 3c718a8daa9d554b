import ChairVerifier
import CivilTime
import Courses

extension RoomFacts {
  /// The room of a clinic on some days, as plain values for the verifier.
  init(_ room: ChairRoom, of clinic: ClinicProfile, days: [CivilDate]) {
    var open: [String: Day] = [:]
    for date in days {
      if let day = room.day(date, of: clinic) { open["\(date)"] = Day(day, of: room) }
    }
    let weights = room.weights
    self.init(
      clinic: room.clinic, slotMinutes: room.slotMinutes,
      observationAcuity: room.observation.acuity,
      observationKeepsPlace: room.observation.keepsPlace,
      weights: Weights(
        leftOut: weights.leftOut, overtimeSlot: weights.overtimeSlot, waitSlot: weights.waitSlot,
        earlySlot: weights.earlySlot, nurseChange: weights.nurseChange,
        placeChange: weights.placeChange, peak: weights.peak, spread: weights.spread),
      days: open, mostDrift: room.weeks.mostDrift)
  }
}

extension RoomFacts.Day {
  fileprivate init(_ day: RoomDay, of room: ChairRoom) {
    self.init(
      opens: day.opens, closes: day.closes, lastOut: day.lastOut,
      places: day.places.map {
        RoomFacts.Place(id: $0.id, kind: $0.kind.rawValue, open: $0.open, closures: $0.closures)
      },
      nurses: day.nurses.map { nurse in
        let roster = nurse.roster
        return RoomFacts.Nurse(
          id: roster.id, shift: nurse.shift, absences: nurse.absences,
          overtimeMinutes: roster.overtimeMinutes, acuity: roster.acuity,
          startsPerSlot: roster.startsPerSlot, endsPerSlot: roster.endsPerSlot,
          skills: roster.skills, breakMinutes: roster.breakMinutes,
          breakWithin: nurse.breakWithin)
      },
      pharmacy: day.pharmacy.map { hours in
        RoomFacts.Limit(minutes: hours, most: room.pharmacy?.perSlot ?? 0)
      },
      pharmacyReadyAfter: room.pharmacy?.readyAfterMinutes ?? 0,
      phlebotomy: day.phlebotomy.map { hours in
        RoomFacts.Limit(minutes: hours, most: room.phlebotomy?.atOnce ?? 0)
      },
      drawMinutes: room.phlebotomy?.drawMinutes ?? 0,
      resultMinutes: room.phlebotomy?.resultMinutes ?? 0,
      starts: room.starts.map { RoomFacts.Limit(minutes: $0.hours.minutes, most: $0.most) },
      protected: day.protected.map {
        RoomFacts.Protection(kind: $0.kind.rawValue, minutes: $0.hours.minutes, count: $0.count)
      })
  }
}
