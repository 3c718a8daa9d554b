extension Rule where Subject == JudgedDay {
  /// A nurse starts at most one visit in a slot.
  static var nurseOneStart: Self {
    Rule(
      id: "nurse.one-start",
      demand: "A nurse starts at most one visit in a slot."
    ) { day in
      day.staysOfNurse.enumerated().flatMap { index, stays -> [String] in
        let bySlot = Dictionary(grouping: stays, by: \.start).filter { $0.value.count > 1 }
        return bySlot.sorted { $0.key < $1.key }.map { slot, stays in
          "nurse \(quoted(day.instance.nurses[index].id)) starts \(stays.count) visits at "
            + "\(day.words(slot)): \(names(of: stays))"
        }
      }
    }
  }
}
