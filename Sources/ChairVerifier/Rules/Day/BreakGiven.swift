extension Rule where Subject == JudgedDay {
  /// Every nurse has her break.
  static var breakGiven: Self {
    Rule(
      id: "break.given",
      demand: "Every nurse has her break."
    ) { day in
      day.breakOfNurse.enumerated().compactMap { index, pause in
        let nurse = day.instance.nurses[index]
        guard pause == nil, nurse.breakLength > 0 else { return nil }
        return
          "nurse \(quoted(nurse.id)) has no break; \(counted(nurse.breakLength, "slot")) between "
          + "\(day.words(nurse.breakEarliest)) and \(day.words(nurse.breakLatestEnd)) are hers"
      }
    }
  }
}
