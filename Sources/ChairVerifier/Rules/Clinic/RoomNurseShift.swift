extension Rule where Subject == JudgedClinic {
  /// A nurse holds visits in her shift and the overtime she may do.
  static var roomNurseShift: Self {
    Rule(
      id: "room.nurse-shift",
      demand: "A nurse holds visits in her shift and the overtime she may do."
    ) { clinic in
      clinic.eachStay { day, stay in
        for slot in stay.start..<max(stay.start, stay.careEnd) {
          guard let nurse = stay.nurse(in: slot) else { continue }
          let facts = day.room.nurses[nurse]
          let from = day.grid.above(facts.shift.lowerBound)
          let until = day.grid.below(facts.shift.upperBound)
          let late = until + facts.overtimeMinutes / day.grid.minutes
          let starts = slot == stay.start
          if slot < from || slot >= late || (starts && slot >= until) {
            return
              "nurse \(quoted(facts.id)) holds visit \(stay.name) at \(day.words(slot)), outside of "
              + "her shift"
          }
        }
        return nil
      }
    }
  }
}
