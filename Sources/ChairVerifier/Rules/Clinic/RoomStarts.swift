extension Rule where Subject == JudgedClinic {
  /// No more visits start in a slot than the room can start.
  static var roomStarts: Self {
    Rule(
      id: "room.starts",
      demand: "No more visits start in a slot than the room can start."
    ) { clinic in
      clinic.eachSlot { day, slot in
        let count = day.stays.count { $0.start == slot && $0.seat.joins == nil }
        guard let most = day.least(day.room.starts, in: slot), count > most else { return nil }
        return "\(counted(count, "visit")) start at \(day.words(slot)); at most \(most) may"
      }
    }
  }
}
