extension SeriesInstance {
  /// Bounds on what is read.
  ///
  /// A day's slots are the bits of one machine word.
  private enum Limit {
    static let days = 366
    static let slots = 64
    static let people = 1_000
    static let patients = 20_000
    static let sessions = 100
  }

  /// Reads a CHT-I file as it is published.
  ///
  /// - Throws: `SeriesError` with the line and column of the first fault, or what does not fit.
  package init(json: [UInt8]) throws(SeriesError) {
    do {
      self = try Self.read(json)
    } catch {
      throw .text(error)
    }
    try check()
  }

  private static func read(_ json: [UInt8]) throws(ExchangeError) -> SeriesInstance {
    var reader = ExchangeReader(json)
    var parameters: SeriesInstance?
    var patients: [SeriesPatient]?
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "param": parameters = try readParameters(&reader)
      case "demands": patients = try readPatients(&reader)
      default: try reader.skip()
      }
    }
    try reader.end()
    guard var instance = parameters, let patients else {
      throw reader.fault("a CHT-I file needs param and demands")
    }
    instance.patients = patients
    return instance
  }

  private static func readParameters(
    _ reader: inout ExchangeReader
  ) throws(ExchangeError) -> SeriesInstance {
    var numbers: [String: Int] = [:]
    var nurses: [[Int]]?
    var doctors: [Int: [[Int]]]?
    var pharmacy: [[Bool]]?
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "days": numbers[member] = try reader.integer(member, in: 1...Limit.days)
      case "numTimeSlots": numbers[member] = try reader.integer(member, in: 1...Limit.slots)
      case "multitasks", "numMaterials":
        numbers[member] = try reader.integer(member, in: 1...Limit.people)
      case "consultationLength", "installationLength":
        numbers[member] = try reader.integer(member, in: 0...Limit.slots)
      case "nurses": nurses = try people(&reader, "nurses")
      case "doctors":
        var sectors: [Int: [[Int]]] = [:]
        try reader.object { (reader, sector) throws(ExchangeError) in
          guard let number = Int(sector) else {
            throw reader.fault("the sector \"\(sector)\" must be a whole number")
          }
          sectors[number] = try people(&reader, "doctors")
        }
        doctors = sectors
      case "pharmacy":
        pharmacy = try rows(&reader) { (reader) throws(ExchangeError) in
          try reader.boolean("pharmacy")
        }
      default: try reader.skip()
      }
    }
    guard let days = numbers["days"], let slots = numbers["numTimeSlots"],
      let multitasks = numbers["multitasks"], let places = numbers["numMaterials"],
      let consultation = numbers["consultationLength"],
      let installation = numbers["installationLength"], let nurses, let doctors, let pharmacy
    else {
      throw reader.fault(
        "param needs days, numTimeSlots, multitasks, numMaterials, consultationLength, "
          + "installationLength, nurses, doctors and pharmacy")
    }
    return SeriesInstance(
      days: days, slots: slots, multitasks: multitasks, places: places,
      consultation: consultation, installation: installation, nurses: nurses, doctors: doctors,
      pharmacy: pharmacy, patients: [])
  }

  private static func people(
    _ reader: inout ExchangeReader, _ what: String
  ) throws(ExchangeError) -> [[Int]] {
    try rows(&reader) { (reader) throws(ExchangeError) in
      try reader.integer(what, in: 0...Limit.people)
    }
  }

  private static func rows<Entry>(
    _ reader: inout ExchangeReader,
    _ entry: (inout ExchangeReader) throws(ExchangeError) -> Entry
  ) throws(ExchangeError) -> [[Entry]] {
    var rows: [[Entry]] = []
    try reader.array { (reader, day) throws(ExchangeError) in
      guard day <= Limit.days else { throw reader.fault("more than \(Limit.days) days") }
      var row: [Entry] = []
      try reader.array { (reader, slot) throws(ExchangeError) in
        guard slot <= 2 * Limit.slots else { throw reader.fault("too many slots in a day") }
        row.append(try entry(&reader))
      }
      rows.append(row)
    }
    return rows
  }

  private static func readPatients(
    _ reader: inout ExchangeReader
  ) throws(ExchangeError) -> [SeriesPatient] {
    var patients: [SeriesPatient] = []
    try reader.array { (reader, index) throws(ExchangeError) in
      guard index < Limit.patients else {
        throw reader.fault("more than \(Limit.patients) patients")
      }
      var id: Int?
      var sessions: [SeriesSession]?
      try reader.object { (reader, member) throws(ExchangeError) in
        switch member {
        case "id": id = try reader.integer("the patient's id", in: 0...1_000_000_000)
        case "rdvDemands":
          var list: [SeriesSession] = []
          try reader.array { (reader, index) throws(ExchangeError) in
            guard index < Limit.sessions else {
              throw reader.fault("more than \(Limit.sessions) sessions in one series")
            }
            list.append(try readSession(&reader))
          }
          sessions = list
        default: try reader.skip()
        }
      }
      guard let id, let sessions, !sessions.isEmpty else {
        throw reader.fault("a patient needs id and at least one of rdvDemands")
      }
      patients.append(SeriesPatient(id: id, sessions: sessions))
    }
    return patients
  }

  private static func readSession(
    _ reader: inout ExchangeReader
  ) throws(ExchangeError) -> SeriesSession {
    var numbers: [String: Int] = [:]
    var flags: [String: Bool] = [:]
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "id", "sectorId": numbers[member] = try reader.integer(member, in: 0...1_000_000_000)
      case "afterLastRequest": numbers[member] = try reader.integer(member, in: 0...Limit.days)
      case "medPrepDuration", "treatmentDuration":
        numbers[member] = try reader.integer(member, in: 0...Limit.slots)
      case "needingConsultation", "medPreparedSameDay":
        flags[member] = try reader.boolean(member)
      default: try reader.skip()
      }
    }
    guard let id = numbers["id"], let sector = numbers["sectorId"],
      let lag = numbers["afterLastRequest"], let mixing = numbers["medPrepDuration"],
      let treatment = numbers["treatmentDuration"], let needs = flags["needingConsultation"],
      let sameDay = flags["medPreparedSameDay"]
    else {
      throw reader.fault(
        "a session needs id, sectorId, afterLastRequest, needingConsultation, "
          + "medPreparedSameDay, medPrepDuration and treatmentDuration")
    }
    return SeriesSession(
      id: id, sector: sector, lag: lag, needsConsultation: needs, mixedSameDay: sameDay,
      mixing: mixing, treatment: treatment)
  }

  /// Checks what the text alone does not show, and cuts the rows to the day's slots.
  private mutating func check() throws(SeriesError) {
    nurses = try cut(nurses, "nurses")
    pharmacy = try cut(pharmacy, "pharmacy")
    for (sector, rows) in doctors { doctors[sector] = try cut(rows, "doctors of sector \(sector)") }
    var seen: Set<Int> = []
    for patient in patients {
      guard seen.insert(patient.id).inserted else {
        throw .parts("patient \(patient.id): the id stands twice in the file")
      }
      var sessions: Set<Int> = []
      for session in patient.sessions {
        guard sessions.insert(session.id).inserted else {
          throw .parts("patient \(patient.id): session \(session.id) stands twice")
        }
        if session.needsConsultation, doctors[session.sector] == nil {
          throw .parts(
            "patient \(patient.id), session \(session.id): sector \(session.sector) has no doctors")
        }
      }
    }
  }

  private func cut<Entry>(_ rows: [[Entry]], _ what: String) throws(SeriesError) -> [[Entry]] {
    guard rows.count > days else {
      throw .parts("\(what): \(rows.count) rows; the days 0 to \(days) are wanted")
    }
    for (day, row) in rows.enumerated() where row.count < slots {
      throw .parts("\(what), day \(day): \(row.count) slots; \(slots) are wanted")
    }
    return rows.prefix(days + 1).map { Array($0.prefix(slots)) }
  }
}
