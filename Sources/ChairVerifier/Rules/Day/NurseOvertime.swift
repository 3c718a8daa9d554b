extension Rule where Subject == JudgedDay {
  /// A visit is over before its nurse has to leave.
  ///
  /// One nurse keeps a patient for the whole stay; there is no hand-over at the end of a shift, only
  /// overtime up to her limit.
  static var nurseOvertime: Self {
    Rule(
      id: "nurse.overtime",
      demand:
        "A visit is over before its nurse has to leave: the end of her shift plus her overtime."
    ) { day in
      day.stays.compactMap { stay in
        guard let index = stay.nurse else { return nil }
        let nurse = day.instance.nurses[index]
        guard stay.end > nurse.gone else { return nil }
        return
          "visit \(stay.name) ends at \(day.words(stay.end)), and nurse \(quoted(nurse.id)) leaves "
          + "by \(day.words(nurse.gone)), \(counted(nurse.maxOvertime, "slot")) of overtime included"
      }
    }
  }
}
