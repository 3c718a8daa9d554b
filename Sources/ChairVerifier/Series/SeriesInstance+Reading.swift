extension SeriesInstance {
  /// The name of the format in verdicts; the files carry none.
  static let format = "CHT-I"
  /// The largest number read for a length, lag, capacity or id.
  static let largest = 1_000_000_000

  /// Reads an instance; what is missing, of the wrong type or out of range is an error.
  init(_ top: JSONField) throws(VerifierError) {
    let param = try top.member("param")
    let days = try param.member("days").whole(in: 1...10_000)
    let slots = try param.member("numTimeSlots").whole(in: 1...1440)
    name = try top.optional("name")?.name() ?? ""
    self.days = days
    self.slots = slots
    watched = try param.member("multitasks").whole(in: 1...1000)
    places = try param.member("numMaterials").whole(in: 0...1_000_000)
    consultation = try param.member("consultationLength").whole(in: 0...1440)
    installation = try param.member("installationLength").whole(in: 0...1440)
    nurses = try Self.grid(param.member("nurses"), days: days, slots: slots) {
      (field) throws(VerifierError) in try field.whole(in: 0...1_000_000)
    }
    pharmacy = try Self.grid(param.member("pharmacy"), days: days, slots: slots) {
      (field) throws(VerifierError) in try field.boolean()
    }
    var sectors: [Int] = []
    var doctors: [[[Int]]] = []
    for field in try param.member("sectorIds").elements() {
      let sector = try field.whole(in: 0...Self.largest)
      guard !sectors.contains(sector) else {
        throw field.wrong("is \(sector), which is there already", wanted: "name each sector once")
      }
      sectors.append(sector)
      let rows = try param.member("doctors").member(String(sector))
      doctors.append(
        try Self.grid(rows, days: days, slots: slots) {
          (field) throws(VerifierError) in try field.whole(in: 0...1_000_000)
        })
    }
    self.sectors = sectors
    self.doctors = doctors
    var patients: [Patient] = []
    var ids = UniqueNumbers()
    for field in try top.member("demands").elements() {
      try ids.add(field.member("id"))
      patients.append(try Patient(field, sectors: sectors))
    }
    self.patients = patients
  }

  /// Rows for the days 0 to `days`, of `slots` entries each; longer rows are cut.
  private static func grid<Entry>(
    _ field: JSONField, days: Int, slots: Int,
    _ read: (JSONField) throws(VerifierError) -> Entry
  ) throws(VerifierError) -> [[Entry]] {
    let rows = try field.elements()
    guard rows.count > days else {
      throw field.wrong("has \(rows.count) rows", wanted: "\(days + 1), for day 0 on, are needed")
    }
    var grid: [[Entry]] = []
    for row in rows.prefix(days + 1) {
      let entries = try row.elements()
      guard entries.count >= slots else {
        throw row.wrong("has \(entries.count) entries", wanted: "one for each of \(slots) slots")
      }
      var values: [Entry] = []
      for entry in entries.prefix(slots) { values.append(try read(entry)) }
      grid.append(values)
    }
    return grid
  }
}

extension SeriesInstance.Patient {
  fileprivate init(_ field: JSONField, sectors: [Int]) throws(VerifierError) {
    id = try field.member("id").whole(in: 0...SeriesInstance.largest)
    var sessions: [SeriesInstance.Session] = []
    var ids = UniqueNumbers()
    for element in try field.member("rdvDemands").elements() {
      try ids.add(element.member("id"))
      sessions.append(try SeriesInstance.Session(element, sectors: sectors))
    }
    self.sessions = sessions
  }
}

extension SeriesInstance.Session {
  fileprivate init(_ field: JSONField, sectors: [Int]) throws(VerifierError) {
    id = try field.member("id").whole(in: 0...SeriesInstance.largest)
    let named = try field.member("sectorId")
    let sector = try named.whole(in: 0...SeriesInstance.largest)
    guard let position = sectors.firstIndex(of: sector) else {
      throw named.wrong("is \(sector)", wanted: "one of param.sectorIds is needed")
    }
    self.sector = position
    lag = try field.member("afterLastRequest").whole(in: 0...10_000)
    needsConsultation = try field.member("needingConsultation").boolean()
    isMixedSameDay = try field.member("medPreparedSameDay").boolean()
    mixing = try field.member("medPrepDuration").whole(in: 0...1440)
    treatment = try field.member("treatmentDuration").whole(in: 0...1440)
  }
}

/// The numbers that name the entries of a list; one that stands twice is refused.
private struct UniqueNumbers {
  private var positions: [Int: Int] = [:]

  mutating func add(_ field: JSONField) throws(VerifierError) {
    let number = try field.whole(in: 0...SeriesInstance.largest)
    if let earlier = positions.updateValue(positions.count, forKey: number) {
      throw field.wrong(
        "is \(number), which entry \(earlier) has already", wanted: "give each its own id")
    }
  }
}
