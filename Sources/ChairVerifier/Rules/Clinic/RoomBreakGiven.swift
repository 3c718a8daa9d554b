extension Rule where Subject == JudgedClinic {
  /// Each nurse with room for a break has one, inside its hours.
  ///
  /// A nurse who fell ill on the day needs none.
  static var roomBreakGiven: Self {
    Rule(
      id: "room.break-given",
      demand: "Each nurse with room for a break has one, inside its hours."
    ) { clinic in
      clinic.eachNurse { day, index, nurse in
        guard let within = nurse.breakWithin, nurse.breakMinutes > 0,
          day.grid.length(nurse.breakMinutes)
            <= day.grid.below(within.upperBound) - day.grid.above(within.lowerBound)
        else { return nil }
        if day.events.contains(where: { $0.sickNurse == nurse.id }) { return nil }
        guard let rest = day.breaks[index] else {
          return "nurse \(quoted(nurse.id)) has no break on \(day.day.date)"
        }
        guard
          rest.lowerBound < day.grid.above(within.lowerBound)
            || rest.upperBound > day.grid.below(within.upperBound)
        else { return nil }
        return
          "the break of nurse \(quoted(nurse.id)) from \(day.words(rest.lowerBound)) is outside of "
          + "its hours"
      }
    }
  }
}
