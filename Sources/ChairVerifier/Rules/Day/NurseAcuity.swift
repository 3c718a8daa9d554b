extension Rule where Subject == JudgedDay {
  /// No nurse holds more acuity at once than her limit.
  static var nurseAcuity: Self {
    Rule(
      id: "nurse.acuity",
      demand: "No nurse holds more acuity at once than her limit."
    ) { day in
      day.staysOfNurse.enumerated().flatMap { index, stays -> [String] in
        let nurse = day.instance.nurses[index]
        var held = LevelProfile()
        for stay in stays { held.add(stay.visit.acuity, over: stay.start..<stay.end) }
        let starting = Dictionary(grouping: stays, by: \.start)
        return held.excess(over: nurse.maxAcuity).map { excess in
          "nurse \(quoted(nurse.id)) holds more than her acuity limit of \(nurse.maxAcuity) from "
            + "\(day.words(excess.from)), when \(names(of: starting[excess.from] ?? [])) starts, to "
            + "\(day.words(excess.to)): \(excess.level) at \(day.words(excess.worst))"
        }
      }
    }
  }
}
