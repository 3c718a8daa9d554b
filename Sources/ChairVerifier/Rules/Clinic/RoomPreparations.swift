extension Rule where Subject == JudgedClinic {
  /// No more preparations become ready in a slot than the pharmacy makes, and none while it is closed.
  static var roomPreparations: Self {
    Rule(
      id: "room.preparations",
      demand:
        "No more preparations become ready in a slot than the pharmacy makes, and none while it is closed."
    ) { clinic in
      clinic.eachSlot { day, slot in
        guard let pharmacy = day.room.pharmacy else { return nil }
        let count = day.stays.reduce(0) { sum, stay -> Int in
          guard stay.start == slot, stay.seat.joins == nil else { return sum }
          return day.sitting(of: stay).reduce(sum) { $0 + $1.visit.preparations }
        }
        let most = day.isWhole(slot, in: pharmacy.minutes) ? pharmacy.most : 0
        guard count > most else { return nil }
        return
          "\(counted(count, "preparation")) are due at \(day.words(slot)); the pharmacy makes \(most)"
      }
    }
  }
}
