extension Rule where Subject == JudgedClinic {
  /// A seat names a nurse who is on duty on its day.
  static var roomNurseKnown: Self {
    Rule(
      id: "room.nurse-known",
      demand: "A seat names a nurse who is on duty on its day."
    ) { clinic in
      clinic.eachStay { day, stay in
        let later = stay.seat.handover != nil && stay.laterNurse == nil
        guard stay.nurse == nil || later else { return nil }
        let name = stay.nurse == nil ? stay.seat.nurse : stay.seat.handover?.nurse ?? ""
        return "nurse \(quoted(name)) of visit \(stay.name) is not on duty on \(day.day.date)"
      }
    }
  }
}
