extension Rule where Subject == JudgedClinic {
  /// A nurse neither starts nor ends a visit in her break.
  static var roomBreakFree: Self {
    Rule(
      id: "room.break-free",
      demand: "A nurse neither starts nor ends a visit in her break."
    ) { clinic in
      clinic.eachNurse { day, index, nurse in
        guard let rest = day.breaks[index],
          let slot = rest.first(where: { slot in
            (0..<day.slots).contains(slot) && day.starts[index][slot] + day.ends[index][slot] > 0
          })
        else { return nil }
        return "nurse \(quoted(nurse.id)) works at \(day.words(slot)), in her break"
      }
    }
  }
}
