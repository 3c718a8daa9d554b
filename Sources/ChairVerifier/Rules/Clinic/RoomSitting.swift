extension Rule where Subject == JudgedClinic {
  /// A visit that goes on in another's sitting is the same patient's, with the same nurse and place.
  static var roomSitting: Self {
    Rule(
      id: "room.sitting",
      demand: "A visit that goes on in another's sitting follows it with the same nurse and place."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let name = stay.seat.joins else { return nil }
        guard let leader = day.leader(name)
        else {
          return "visit \(stay.name) goes on in the sitting of \(quoted(name)), which is not there"
        }
        let ends = day.sitting(of: leader).prefix(64).map(\.end)
        let isWhole =
          leader.visit.patient == stay.visit.patient
          && [leader.seat.nurse, leader.seat.handover?.nurse].contains(stay.seat.nurse)
          && leader.seat.place == stay.seat.place && ends.contains(stay.start)
          && leader.keepsPlace
        return isWhole
          ? nil
          : "visit \(stay.name) does not go on where the sitting of \(leader.name) stands at "
            + day.words(stay.start)
      }
    }
  }
}
