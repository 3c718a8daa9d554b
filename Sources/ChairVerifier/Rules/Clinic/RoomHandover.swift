extension Rule where Subject == JudgedClinic {
  /// A visit changes hands only under way, once its nurse has fallen ill.
  static var roomHandover: Self {
    Rule(
      id: "room.handover",
      demand: "A visit changes hands only under way, once its nurse has fallen ill."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let at = stay.handover else { return nil }
        guard at > stay.start, at < stay.careEnd else {
          return "visit \(stay.name) changes hands at \(day.words(at)), when it is not under way"
        }
        let isIll = day.events.contains {
          $0.sickNurse == stay.seat.nurse && day.grid.below($0.time) <= at
        }
        return isIll
          ? nil
          : "nurse \(quoted(stay.seat.nurse)) hands visit \(stay.name) over at \(day.words(at)) and "
            + "has not fallen ill by then"
      }
    }
  }
}
