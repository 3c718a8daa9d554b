extension Rule where Subject == JudgedClinic {
  /// A nurse starts no more visits in a slot than she has hands.
  static var roomNurseStarts: Self {
    Rule(
      id: "room.nurse-starts",
      demand: "A nurse starts no more visits in a slot than she has hands."
    ) { clinic in
      clinic.eachNurse { day, index, nurse in
        guard let slot = day.starts[index].firstIndex(where: { $0 > nurse.startsPerSlot }) else {
          return nil
        }
        return "nurse \(quoted(nurse.id)) starts \(counted(day.starts[index][slot], "visit")) at "
          + "\(day.words(slot)); at most \(nurse.startsPerSlot) may"
      }
    }
  }
}
