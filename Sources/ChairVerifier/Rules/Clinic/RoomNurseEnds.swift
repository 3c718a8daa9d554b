extension Rule where Subject == JudgedClinic {
  /// A nurse ends no more visits in a slot than she has hands.
  static var roomNurseEnds: Self {
    Rule(
      id: "room.nurse-ends",
      demand: "A nurse ends no more visits in a slot than she has hands."
    ) { clinic in
      clinic.eachNurse { day, index, nurse in
        guard let slot = day.ends[index].firstIndex(where: { $0 > nurse.endsPerSlot }) else {
          return nil
        }
        return "nurse \(quoted(nurse.id)) ends \(counted(day.ends[index][slot], "visit")) at "
          + "\(day.words(slot)); at most \(nurse.endsPerSlot) may"
      }
    }
  }
}
