extension Rule where Subject == JudgedClinic {
  /// No visit stands further from its target than the clinic allows.
  static var roomVisitDrift: Self {
    Rule(
      id: "room.visit-drift",
      demand: "No visit stands further from its target than the clinic allows."
    ) { clinic in
      clinic.eachStay { day, stay in
        let drift = abs(day.day.number - stay.visit.target)
        guard drift > clinic.facts.mostDrift else { return nil }
        return "visit \(stay.name) stands \(counted(drift, "day")) from its target; at most "
          + "\(clinic.facts.mostDrift) are allowed"
      }
    }
  }
}
