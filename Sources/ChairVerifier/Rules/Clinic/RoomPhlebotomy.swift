extension Rule where Subject == JudgedClinic {
  /// Blood is taken from no more patients at once than there are hands, and in its hours.
  static var roomPhlebotomy: Self {
    Rule(
      id: "room.phlebotomy",
      demand: "Blood is taken from no more patients at once than there are hands, and in its hours."
    ) { clinic in
      clinic.eachSlot { day, slot in
        let count = day.stays.reduce(0) { sum, stay in
          sum + stay.seat.parts.count { day.slots(of: $0).contains(slot) }
        }
        let most = day.room.phlebotomy.map { day.isWhole(slot, in: $0.minutes) ? $0.most : 0 } ?? 0
        guard count > most else { return nil }
        return
          "blood is taken from \(counted(count, "patient")) at \(day.words(slot)); at most \(most) can"
      }
    }
  }
}
