extension JudgedDay {
  /// Use of places by type, of each nurse, of all nurses, and of the whole clinic.
  func utilisation() -> Utilisation {
    Utilisation(rows: PlaceType.allCases.map(use(of:)) + nurseRows() + [wholeClinic()])
  }

  private func use(of type: PlaceType) -> ResourceUse {
    var profile = LevelProfile()
    var used = 0
    var available = 0
    for (index, place) in instance.places.enumerated() where place.type == type {
      available += place.close - place.open
      for stay in staysInPlace[index] {
        profile.add(1, over: stay.start..<stay.end)
        used += stay.visit.duration
      }
    }
    return row(type.plural, unit: "place-slots", used: used, of: available, profile)
  }

  private func nurseRows() -> [ResourceUse] {
    var everyone = LevelProfile()
    var usedByAll = 0
    var availableToAll = 0
    var rows: [ResourceUse] = []
    for (index, nurse) in instance.nurses.enumerated() {
      var held = LevelProfile()
      var used = 0
      for stay in staysOfNurse[index] {
        held.add(stay.visit.acuity, over: stay.start..<stay.end)
        everyone.add(stay.visit.acuity, over: stay.start..<stay.end)
        used += stay.visit.acuity * stay.visit.duration
      }
      let available = (nurse.end - nurse.start) * nurse.maxAcuity
      rows.append(
        row("nurse \(quoted(nurse.id))", unit: "acuity-slots", used: used, of: available, held))
      usedByAll += used
      availableToAll += available
    }
    return rows + [
      row("nurses", unit: "acuity-slots", used: usedByAll, of: availableToAll, everyone)
    ]
  }

  private func wholeClinic() -> ResourceUse {
    let used = stays.reduce(0) { $0 + $1.visit.duration }
    let available = instance.places.reduce(0) { $0 + $1.close - $1.open }
    return row("all places", unit: "place-slots", used: used, of: available, placesInUse)
  }

  private func row(
    _ name: String, unit: String, used: Int, of available: Int, _ profile: LevelProfile
  ) -> ResourceUse {
    let peak = profile.peak
    return ResourceUse(
      name: name, unit: unit, used: used, available: available, peak: peak.level,
      peakTime: peak.slot.map { "at \(words($0))" } ?? "", overruns: 0)
  }
}
