extension Rule where Subject == JudgedDay {
  /// No nurse starts a visit during her break.
  static var breakNoStart: Self {
    Rule(
      id: "break.no-start",
      demand: "No nurse starts a visit during her break."
    ) { day in
      day.staysOfNurse.enumerated().flatMap { index, stays -> [String] in
        guard let pause = day.breakOfNurse[index] else { return [] }
        return stays.filter { pause.contains($0.start) }.map { stay in
          "nurse \(quoted(day.instance.nurses[index].id)) starts visit \(stay.name) at "
            + "\(day.words(stay.start)), in her break from \(day.words(pause.lowerBound)) to "
            + day.words(pause.upperBound)
        }
      }
    }
  }
}
