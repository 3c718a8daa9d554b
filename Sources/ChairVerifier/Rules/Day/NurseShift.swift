extension Rule where Subject == JudgedDay {
  /// A visit starts while its nurse is on shift.
  static var nurseShift: Self {
    Rule(
      id: "nurse.shift",
      demand: "A visit starts while its nurse is on shift."
    ) { day in
      day.stays.compactMap { stay in
        guard let index = stay.nurse else { return nil }
        let nurse = day.instance.nurses[index]
        guard stay.start < nurse.start || stay.start >= nurse.end else { return nil }
        return
          "visit \(stay.name) starts at \(day.words(stay.start)), and nurse \(quoted(nurse.id)) is "
          + "on shift from \(day.words(nurse.start)) to \(day.words(nurse.end))"
      }
    }
  }
}
