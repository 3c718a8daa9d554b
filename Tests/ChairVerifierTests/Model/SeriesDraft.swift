import Testing

@testable import ChairVerifier

/// Series and their plan as the tests write them: plain values of their own, turned into JSON text.
struct SeriesDraft {
  struct Session {
    var id: Int
    var sector = 0
    var lag = 0
    var needsConsultation = true
    var isMixedSameDay = true
    var mixing = 1
    var treatment = 2
  }

  struct Patient {
    var id: Int
    var sessions: [Session]
  }

  struct Span {
    var start: Int
    var end: Int
  }

  struct Booking {
    var patient: Int
    var session: Int
    var day: Int
    var consultation: Span?
    var mixingDay: Int
    var mixing: Span
    var installation: Span
    var treatment: Span
  }

  var days = 3
  var slots = 8
  var sectors = [0, 1]
  var watched = 2
  var places = 2
  var consultation = 1
  var installation = 1
  /// By day from 0 and slot; one entry a row more than there are slots, as published.
  var nurses: [[Int]] = []
  var doctors: [[[Int]]] = []
  var pharmacy: [[Bool]] = []
  var patients: [Patient] = []
  var booked: [Booking] = []
  var notBooked: [(patient: Int, session: Int)] = []
  /// Completion, notBooked, penalty, total and bound as the plan claims them; empty for no claim.
  var claim: [Int] = []

  var instanceText: String {
    let doctors = zip(sectors, doctors).map { "\"\($0)\":\($1)" }.joined(separator: ",")
    let patients = patients.map { patient in
      let sessions = patient.sessions.map {
        """
        {"id":\($0.id),"sectorId":\($0.sector),"afterLastRequest":\($0.lag),
        "needingConsultation":\($0.needsConsultation),"medPreparedSameDay":\($0.isMixedSameDay),
        "medPrepDuration":\($0.mixing),"treatmentDuration":\($0.treatment)}
        """
      }
      return "{\"id\":\(patient.id),\"rdvDemands\":[\(sessions.joined(separator: ","))]}"
    }
    return """
      {"param":{"days":\(days),"numTimeSlots":\(slots),"sectorIds":\(sectors),
      "multitasks":\(watched),"numMaterials":\(places),"consultationLength":\(consultation),
      "installationLength":\(installation),"nurses":\(nurses),"doctors":{\(doctors)},
      "pharmacy":\(pharmacy)},"demands":[\(patients.joined(separator: ","))]}
      """
  }

  var planText: String {
    func text(_ span: Span) -> String { "\"start\":\(span.start),\"end\":\(span.end)" }
    let booked = booked.map {
      """
      {"patient":\($0.patient),"session":\($0.session),"day":\($0.day),
      \($0.consultation.map { "\"consultation\":{\(text($0))}," } ?? "")
      "mixing":{"day":\($0.mixingDay),\(text($0.mixing))},
      "installation":{\(text($0.installation))},"treatment":{\(text($0.treatment))}}
      """
    }
    let notBooked = notBooked.map { "{\"patient\":\($0.patient),\"session\":\($0.session)}" }
    let claims =
      claim.isEmpty
      ? ""
      : """
      "objective":{"completion":\(claim[0]),"notBooked":\(claim[1]),"penalty":\(claim[2]),
      "total":\(claim[3])},"bound":\(claim[4]),
      """
    return """
      {"format":"chairs-series/1",\(claims)"booked":[\(booked.joined(separator: ","))],
      "notBooked":[\(notBooked.joined(separator: ","))]}
      """
  }

  func verdict() throws -> Verdict {
    try PlanVerifier.verify(instance: Array(instanceText.utf8), plan: Array(planText.utf8))
  }
}

extension SeriesDraft {
  /// Three patients over three days, and a valid plan in which everything there is gets used.
  ///
  /// One doctor of each sector, one nurse who installs one patient or watches two, two places; the
  /// pharmacy mixes in slots 0 to 5. Day 1:
  ///
  ///     slot              0      1        2        3      4      5
  ///     0.0 (patient 0)   seen   install  wait     treat  treat
  ///         its drug             mix      mix
  ///     1.0               seen   wait     install  treat  treat
  ///         its drug             mix
  ///     0.1's drug                                               mix
  ///
  /// Day 2: 0.1 is installed in slot 0 and treated in slots 1 to 3. The mixing of 2.0 takes 7 slots, and
  /// the pharmacy is never open so long: it is not booked.
  static let small = SeriesDraft(
    nurses: Array(repeating: Array(repeating: 1, count: 9), count: 4),
    doctors: Array(
      repeating: Array(repeating: Array(repeating: 1, count: 9), count: 4), count: 2),
    pharmacy: Array(repeating: (0..<9).map { $0 < 6 }, count: 4),
    patients: [
      Patient(
        id: 0,
        sessions: [
          Session(id: 0, mixing: 2),
          Session(
            id: 1, lag: 1, needsConsultation: false, isMixedSameDay: false, treatment: 3),
        ]),
      Patient(id: 1, sessions: [Session(id: 0, sector: 1)]),
      Patient(id: 2, sessions: [Session(id: 0, mixing: 7)]),
    ],
    booked: [
      Booking(
        patient: 0, session: 0, day: 1, consultation: Span(start: 0, end: 1), mixingDay: 1,
        mixing: Span(start: 1, end: 3), installation: Span(start: 1, end: 2),
        treatment: Span(start: 3, end: 5)),
      Booking(
        patient: 0, session: 1, day: 2, consultation: nil, mixingDay: 1,
        mixing: Span(start: 5, end: 6), installation: Span(start: 0, end: 1),
        treatment: Span(start: 1, end: 4)),
      Booking(
        patient: 1, session: 0, day: 1, consultation: Span(start: 0, end: 1), mixingDay: 1,
        mixing: Span(start: 1, end: 2), installation: Span(start: 2, end: 3),
        treatment: Span(start: 3, end: 5)),
    ],
    notBooked: [(2, 0)])

  /// The messages of one rule, run alone over the small series after `change`.
  static func messages(
    _ rule: Rule<JudgedSeries>, after change: (inout SeriesDraft) -> Void = { _ in }
  ) throws -> [String] {
    var draft = small
    change(&draft)
    let instance = try JSONField(Array(draft.instanceText.utf8), file: .instance)
    let plan = try JSONField(Array(draft.planText.utf8), file: .plan)
    let series = try JudgedSeries(instance: SeriesInstance(instance), plan: SeriesPlan(plan))
    let violations = rule.check(series)
    #expect(violations.allSatisfy { $0.rule == rule.id })
    return violations.map(\.message)
  }
}
