extension Rule where Subject == JudgedDay {
  /// A break lies within its window, from beginning to end.
  static var breakWindow: Self {
    Rule(
      id: "break.window",
      demand: "A break lies within its window, from beginning to end."
    ) { day in
      day.breakOfNurse.enumerated().compactMap { index, pause in
        let nurse = day.instance.nurses[index]
        guard let pause,
          pause.lowerBound < nurse.breakEarliest || pause.upperBound > nurse.breakLatestEnd
        else { return nil }
        return "nurse \(quoted(nurse.id)) has her break from \(day.words(pause.lowerBound)) to "
          + "\(day.words(pause.upperBound)); its window is \(day.words(nurse.breakEarliest)) to "
          + day.words(nurse.breakLatestEnd)
      }
    }
  }
}
