extension Rule where Subject == JudgedClinic {
  /// A nurse holds no more acuity at once than her limit.
  static var roomNurseAcuity: Self {
    Rule(
      id: "room.nurse-acuity",
      demand: "A nurse holds no more acuity at once than her limit."
    ) { clinic in
      clinic.eachNurse { day, index, nurse in
        guard let slot = day.held[index].firstIndex(where: { $0 > nurse.acuity }) else {
          return nil
        }
        return
          "nurse \(quoted(nurse.id)) holds acuity \(day.held[index][slot]) at \(day.words(slot)); "
          + "at most \(nurse.acuity) is allowed"
      }
    }
  }
}
