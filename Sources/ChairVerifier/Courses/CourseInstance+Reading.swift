extension CourseInstance {
  /// The name of the format.
  static let format = "chairs-course/1"
  /// The longest horizon, gap or window, in days.
  static let mostDays = 10_000

  /// Reads an instance; what is missing, of the wrong type or out of range is an error.
  init(_ top: JSONField) throws(VerifierError) {
    name = try top.optional("name")?.name() ?? ""
    horizon = try top.member("horizon").whole(in: 1...Self.mostDays)
    var closed: Set<Int> = []
    for field in try top.member("closed").elements() {
      closed.insert(try field.whole(in: 0...Self.mostDays))
    }
    self.closed = closed
    let limits = try top.member("capacity")
    var capacity: [Int] = []
    for resource in Resource.allCases {
      capacity.append(try limits.member(resource.rawValue).whole(in: 0...1_000_000_000))
    }
    self.capacity = capacity
    maxDrift = try top.member("maxDrift").whole(in: 0...Self.mostDays)
    let weights = try top.member("weights")
    latePerDay = try weights.member("latePerDay").amount()
    earlyPerDay = try weights.member("earlyPerDay").amount()
    levelAt = try weights.member("levelAt").amount()
    level = try Self.perResource(weights.member("level"))
    over = try Self.perResource(weights.member("over"))
    var patients: [Patient] = []
    var names = UniqueNames()
    for field in try top.member("patients").elements() {
      let id = try field.member("id")
      try names.add(id.name(), at: id)
      patients.append(try Patient(field))
    }
    self.patients = patients
    patientNamed = names
  }

  private static func perResource(_ field: JSONField) throws(VerifierError) -> [ExactDecimal] {
    let elements = try field.elements()
    guard elements.count == Resource.allCases.count else {
      throw field.wrong(
        "has \(elements.count) entries",
        wanted: "three are needed: for \(Resource.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    var amounts: [ExactDecimal] = []
    for element in elements { amounts.append(try element.amount()) }
    return amounts
  }
}

extension CourseInstance.Patient {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    id = try field.member("id").name()
    weight = try field.member("weight").amount()
    var visits: [CourseInstance.Visit] = []
    for (index, element) in try field.member("visits").elements().enumerated() {
      visits.append(try CourseInstance.Visit(element, isFirst: index == 0))
    }
    self.visits = visits
  }
}

extension CourseInstance.Visit {
  fileprivate init(_ field: JSONField, isFirst: Bool) throws(VerifierError) {
    let days = 0...CourseInstance.mostDays
    target = try field.member("target").whole(in: -CourseInstance.mostDays...days.upperBound)
    let length = try field.member("gap").whole(in: days)
    let kind = try field.member("gapKind")
    switch (try kind.name(), isFirst) {
    case ("first", true): gap = .first
    case ("days", false): gap = .days(length)
    case ("open", false): gap = .nextOpenDay
    case (let text, _):
      throw kind.wrong(
        "is \(quoted(text))",
        wanted: isFirst
          ? "the first visit's is \"first\"" : "a later visit's is \"days\" or \"open\"")
    }
    early = try field.member("early").whole(in: days)
    late = try field.member("late").whole(in: days)
    demand = [
      try field.member("slots").whole(in: 1...1_000_000),
      try field.member("acuity").whole(in: 0...1_000_000),
      try field.member("prep").whole(in: 0...1_000_000),
    ]
  }
}
