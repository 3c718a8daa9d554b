extension Rule where Subject == JudgedDay {
  /// The nurses present and not on break can together hold all patients.
  ///
  /// A nurse is present from the start of her shift until she has to leave, overtime included. Her own
  /// patients stay hers during the break; colleagues must have the room to watch them.
  static var clinicCover: Self {
    Rule(
      id: "clinic.cover",
      demand: "The nurses present and not on break can together hold all patients."
    ) { day in
      var demand = LevelProfile()
      for stay in day.stays { demand.add(stay.visit.acuity, over: stay.start..<stay.end) }
      var cover = LevelProfile()
      for (index, nurse) in day.instance.nurses.enumerated() {
        for presence in day.presence(ofNurse: index) { cover.add(nurse.maxAcuity, over: presence) }
      }
      return demand.excess(over: cover).map { excess in
        "from \(day.words(excess.from)) to \(day.words(excess.to)) the patients need more than the "
          + "nurses present and not on break can hold: acuity \(excess.level) against "
          + "\(excess.limit) at \(day.words(excess.worst))"
      }
    }
  }
}
