extension Rule where Subject == JudgedClinic {
  /// A break belongs to a nurse on duty, once, on the grid.
  static var roomBreakKnown: Self {
    Rule(
      id: "room.break-known",
      demand: "A break belongs to a nurse on duty, once, on the grid."
    ) { clinic in
      clinic.days.flatMap { day in
        var seen = Set<String>()
        return day.day.breaks.compactMap { rest in
          let isNew = seen.insert(rest.nurse).inserted
          let isKnown = day.room.nurses.contains { $0.id == rest.nurse }
          return isNew && isKnown && day.grid.lead(rest.start) == 0
            ? nil
            : "the break of \(quoted(rest.nurse)) on \(day.day.date) is not that of a nurse on duty, comes "
              + "twice, or starts between two slots"
        }
      }
    }
  }
}
