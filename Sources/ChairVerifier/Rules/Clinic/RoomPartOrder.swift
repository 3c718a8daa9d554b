extension Rule where Subject == JudgedClinic {
  /// A visit whose test falls on its day has blood taken first, and starts when the result is there.
  static var roomPartOrder: Self {
    Rule(
      id: "room.part-order",
      demand:
        "A visit whose test falls on its day has blood taken first, and starts when the result is there."
    ) { clinic in
      clinic.eachStay { day, stay in
        let hasLab =
          day.room.phlebotomy != nil && stay.seat.joins == nil
          && day.sitting(of: stay).contains { $0.visit.hasLab }
        let wanted = hasLab ? 1 : 0
        guard stay.seat.parts.count == wanted else {
          return
            "visit \(stay.name) has \(counted(stay.seat.parts.count, "part")) before it; \(wanted) needed"
        }
        guard let part = stay.seat.parts.first else { return nil }
        let slots = day.slots(of: part)
        let result = slots.upperBound + day.grid.length(day.room.resultMinutes)
        let isWhole =
          part.station == "phlebotomy" && day.grid.lead(part.start) == 0 && slots.lowerBound >= 0
          && slots.count == day.grid.length(day.room.drawMinutes)
        guard !isWhole || result > stay.start else { return nil }
        return
          "blood for visit \(stay.name) is taken from \(day.words(slots.lowerBound)); it must take "
          + "\(day.room.drawMinutes) min, and the result \(day.room.resultMinutes) min before the start"
      }
    }
  }
}
