extension Rule where Subject == JudgedClinic {
  /// A nurse who is away holds nobody.
  static var roomNurseAway: Self {
    Rule(
      id: "room.nurse-away",
      demand: "A nurse who is away holds nobody."
    ) { clinic in
      clinic.eachStay { day, stay in
        for slot in stay.start..<max(stay.start, min(stay.careEnd, day.slots)) where slot >= 0 {
          guard let nurse = stay.nurse(in: slot) else { continue }
          let facts = day.room.nurses[nurse]
          let sick = day.events.filter { $0.sickNurse == facts.id }.map { $0.time..<1_441 }
          if (facts.absences + sick).contains(where: { day.grid.around($0).contains(slot) }) {
            return
              "nurse \(quoted(facts.id)) is away at \(day.words(slot)) and holds visit \(stay.name)"
          }
        }
        return nil
      }
    }
  }
}
