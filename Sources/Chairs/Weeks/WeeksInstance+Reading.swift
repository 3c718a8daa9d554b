extension WeeksInstance {
  /// Bounds on what is read: ten years, and as many visits as any clinic has in them.
  private enum Limit {
    static let days = 3_660
    static let patients = 200_000
    static let visits = 1_000
    static let units = 1_000_000
    static let weight = 1_000_000
  }

  /// Reads a `chairs-course/1` file.
  ///
  /// Members the format does not name are passed over. Whether each series fits its windows is not
  /// asked here: what cannot be placed is the plan's business to report.
  ///
  /// - Throws: `WeeksError` with the line and column, or the patient and visit, of the first fault.
  package init(json: [UInt8]) throws(WeeksError) {
    do {
      self = try Self.read(json)
    } catch {
      throw .text(error)
    }
    try check()
  }

  private static func read(_ json: [UInt8]) throws(ExchangeError) -> WeeksInstance {
    var reader = ExchangeReader(json)
    var format: String?
    var name: String?
    var horizon: Int?
    var closedDays: [Int]?
    var capacity: WeeksLoad?
    var maxDrift: Int?
    var weights: WeeksWeights?
    var patients: [WeeksPatient]?
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "format":
        let text = try reader.string("the format")
        guard text == "chairs-course/1" else {
          throw reader.fault("the format is \"\(text)\"; \"chairs-course/1\" is read here")
        }
        format = text
      case "name": name = try reader.string("the name")
      case "horizon": horizon = try reader.integer("the horizon", in: 1...Limit.days)
      case "closed":
        var days: [Int] = []
        try reader.array { (reader, _) throws(ExchangeError) in
          days.append(try reader.integer("a closed day", in: 0...Limit.days))
        }
        closedDays = days
      case "capacity": capacity = try load(&reader, of: "capacity", least: 0)
      case "maxDrift": maxDrift = try reader.integer("maxDrift", in: 0...Limit.days)
      case "weights": weights = try readWeights(&reader)
      case "patients": patients = try readPatients(&reader)
      default: try reader.skip()
      }
    }
    try reader.end()
    func need<Value>(_ value: Value?, _ member: String) throws(ExchangeError) -> Value {
      guard let value else { throw reader.fault("\"\(member)\" is missing from the file") }
      return value
    }
    _ = try need(format, "format")
    let days = try need(horizon, "horizon")
    var closed = [Bool](repeating: false, count: days)
    for day in try need(closedDays, "closed") where day < days { closed[day] = true }
    return WeeksInstance(
      name: name ?? "", horizon: days, closed: closed, capacity: try need(capacity, "capacity"),
      maxDrift: try need(maxDrift, "maxDrift"), weights: try need(weights, "weights"),
      patients: try need(patients, "patients"))
  }

  private static func load(
    _ reader: inout ExchangeReader, of owner: String, least: Int
  ) throws(ExchangeError) -> WeeksLoad {
    var parts: [String: Int] = [:]
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "slots", "acuity", "prep":
        parts[member] = try reader.integer("\(owner) \(member)", in: least...Limit.units)
      default: try reader.skip()
      }
    }
    guard let slots = parts["slots"], let acuity = parts["acuity"], let prep = parts["prep"] else {
      throw reader.fault("\(owner) needs slots, acuity and prep")
    }
    return WeeksLoad(slots: slots, acuity: acuity, prep: prep)
  }

  private static func readWeights(
    _ reader: inout ExchangeReader
  ) throws(ExchangeError) -> WeeksWeights {
    var single: [String: ExchangeDecimal] = [:]
    var lists: [String: [ExchangeDecimal]] = [:]
    func price(
      _ reader: inout ExchangeReader, _ what: String
    ) throws(ExchangeError) -> ExchangeDecimal {
      let value = try reader.decimal(what)
      guard value.mantissa >= 0, value.mantissa <= Limit.weight * powerOfTen(value.places),
        value.places <= 4
      else {
        throw reader.fault(
          "\(what) must lie between 0 and \(Limit.weight), with 4 decimals at most")
      }
      return value
    }
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "latePerDay", "earlyPerDay", "levelAt": single[member] = try price(&reader, member)
      case "level", "over":
        var list: [ExchangeDecimal] = []
        try reader.array { (reader, _) throws(ExchangeError) in
          list.append(try price(&reader, member))
        }
        guard list.count == 3 else {
          throw reader.fault("\(member) needs three prices: slots, acuity, prep")
        }
        lists[member] = list
      default: try reader.skip()
      }
    }
    guard let late = single["latePerDay"], let early = single["earlyPerDay"],
      let levelAt = single["levelAt"], let level = lists["level"], let over = lists["over"]
    else {
      throw reader.fault("weights need latePerDay, earlyPerDay, levelAt, level and over")
    }
    guard levelAt.mantissa <= powerOfTen(levelAt.places) else {
      throw reader.fault("levelAt is a part of the capacity; it must lie between 0 and 1")
    }
    return WeeksWeights(
      latePerDay: late, earlyPerDay: early, levelAt: levelAt, level: level, over: over)
  }

  private static func readPatients(
    _ reader: inout ExchangeReader
  ) throws(ExchangeError) -> [WeeksPatient] {
    var patients: [WeeksPatient] = []
    try reader.array { (reader, index) throws(ExchangeError) in
      guard index < Limit.patients else {
        throw reader.fault("more than \(Limit.patients) patients")
      }
      var id: String?
      var weight: Int?
      var visits: [WeeksVisit]?
      try reader.object { (reader, member) throws(ExchangeError) in
        switch member {
        case "id": id = try reader.string("the patient's id")
        case "weight": weight = try reader.integer("the weight", in: 0...1_000)
        case "visits":
          var list: [WeeksVisit] = []
          try reader.array { (reader, index) throws(ExchangeError) in
            guard index < Limit.visits else {
              throw reader.fault("more than \(Limit.visits) visits in one series")
            }
            list.append(try readVisit(&reader))
          }
          visits = list
        default: try reader.skip()
        }
      }
      guard let id, let weight, let visits else {
        throw reader.fault("a patient needs id, weight and visits")
      }
      patients.append(WeeksPatient(id: id, weight: weight, visits: visits))
    }
    return patients
  }

  private static func readVisit(
    _ reader: inout ExchangeReader
  ) throws(ExchangeError) -> WeeksVisit {
    var kind: WeeksGapKind?
    var values: [String: Int] = [:]
    try reader.object { (reader, member) throws(ExchangeError) in
      switch member {
      case "target": values[member] = try reader.integer(member, in: -Limit.days...(2 * Limit.days))
      case "gap", "early", "late": values[member] = try reader.integer(member, in: 0...Limit.days)
      case "slots": values[member] = try reader.integer(member, in: 1...Limit.units)
      case "acuity", "prep": values[member] = try reader.integer(member, in: 0...Limit.units)
      case "gapKind":
        let text = try reader.string("gapKind")
        guard let known = WeeksGapKind(rawValue: text) else {
          throw reader.fault("gapKind is \"\(text)\"; it must be first, days or open")
        }
        kind = known
      default: try reader.skip()
      }
    }
    guard let kind, let target = values["target"], let gap = values["gap"],
      let early = values["early"], let late = values["late"], let slots = values["slots"],
      let acuity = values["acuity"], let prep = values["prep"]
    else {
      throw reader.fault(
        "a visit needs target, gapKind, gap, early, late, slots, acuity and prep")
    }
    return WeeksVisit(
      target: target, gapKind: kind, gap: gap, early: early, late: late,
      load: WeeksLoad(slots: slots, acuity: acuity, prep: prep))
  }

  /// Checks what the text alone does not show.
  ///
  /// - Throws: `WeeksError` naming the patient and visit.
  private func check() throws(WeeksError) {
    var seen: Set<String> = []
    for patient in patients {
      guard seen.insert(patient.id).inserted else {
        throw .series(patient: patient.id, visit: nil, reason: "the id stands twice in the file")
      }
      guard !patient.visits.isEmpty else {
        throw .series(patient: patient.id, visit: nil, reason: "a series needs at least one visit")
      }
      for (index, visit) in patient.visits.enumerated() {
        if (index == 0) != (visit.gapKind == .first) {
          throw .series(
            patient: patient.id, visit: index,
            reason: index == 0
              ? "the first visit's gapKind must be \"first\""
              : "only the first visit's gapKind is \"first\"; use \"days\" or \"open\"")
        }
        if visit.gapKind == .days, visit.gap - visit.early < 1 {
          throw .series(
            patient: patient.id, visit: index,
            reason: "gap \(visit.gap) less early \(visit.early) would allow two visits on one day;"
              + " early must be below the gap")
        }
      }
    }
  }
}
