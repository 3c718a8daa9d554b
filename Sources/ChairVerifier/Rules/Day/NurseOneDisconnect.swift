extension Rule where Subject == JudgedDay {
  /// A nurse disconnects at most one visit in a slot.
  ///
  /// The disconnect is the last slot of a stay.
  static var nurseOneDisconnect: Self {
    Rule(
      id: "nurse.one-disconnect",
      demand: "A nurse disconnects at most one visit in a slot."
    ) { day in
      day.staysOfNurse.enumerated().flatMap { index, stays -> [String] in
        let bySlot = Dictionary(grouping: stays, by: \.lastSlot).filter { $0.value.count > 1 }
        return bySlot.sorted { $0.key < $1.key }.map { slot, stays in
          "nurse \(quoted(day.instance.nurses[index].id)) disconnects \(stays.count) visits at "
            + "\(day.words(slot)): \(names(of: stays))"
        }
      }
    }
  }
}
