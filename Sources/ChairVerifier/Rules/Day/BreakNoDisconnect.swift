extension Rule where Subject == JudgedDay {
  /// No nurse disconnects a visit during her break.
  static var breakNoDisconnect: Self {
    Rule(
      id: "break.no-disconnect",
      demand: "No nurse disconnects a visit during her break."
    ) { day in
      day.staysOfNurse.enumerated().flatMap { index, stays -> [String] in
        guard let pause = day.breakOfNurse[index] else { return [] }
        return stays.filter { pause.contains($0.lastSlot) }.map { stay in
          "nurse \(quoted(day.instance.nurses[index].id)) disconnects visit \(stay.name) at "
            + "\(day.words(stay.lastSlot)), in her break from \(day.words(pause.lowerBound)) to "
            + day.words(pause.upperBound)
        }
      }
    }
  }
}
