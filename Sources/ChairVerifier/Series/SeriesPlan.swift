/// A `chairs-series/1` plan, as written: nothing in it has been checked against the instance.
struct SeriesPlan: Sendable {
  /// The slots of an operation, from `start` up to, not including, `end`.
  struct Span: Hashable, Sendable {
    let start: Int
    let end: Int

    /// The span in words.
    var words: String { "slot \(start) to \(end)" }
  }

  /// The patient's and the session's id.
  struct Name: Hashable, Sendable, CustomStringConvertible {
    let patient: Int
    let session: Int

    var description: String { "session \(session) of patient \(patient)" }
  }

  /// A session with its day and its operations.
  struct Booking: Sendable {
    let name: Name
    let day: Int
    let consultation: Span?
    let mixingDay: Int
    let mixing: Span
    let installation: Span
    let treatment: Span
  }

  /// What a plan says of its own objective; nil where it says nothing.
  struct Claim: Sendable {
    let completion: Int?
    let notBooked: Int?
    let penalty: Int?
    let total: Int?
    let bound: ExactDecimal?
  }

  /// The name of the format.
  static let format = "chairs-series/1"
  /// Days and slots further off than this are not read.
  static let range = -1_000_000...1_000_000

  let booked: [Booking]
  let notBooked: [Name]
  let claim: Claim

  /// Reads a plan.
  init(_ top: JSONField) throws(VerifierError) {
    let format = try top.member("format")
    guard try format.name() == Self.format else {
      throw format.wrong("is \(format.value.kind)", wanted: "\"\(Self.format)\" is needed")
    }
    var booked: [Booking] = []
    for field in try top.member("booked").elements() { booked.append(try Booking(field)) }
    self.booked = booked
    var notBooked: [Name] = []
    for field in try top.member("notBooked").elements() { notBooked.append(try Name(field)) }
    self.notBooked = notBooked
    claim = try Claim(top)
  }
}

extension SeriesPlan.Name {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    patient = try field.member("patient").whole(in: 0...SeriesInstance.largest)
    session = try field.member("session").whole(in: 0...SeriesInstance.largest)
  }
}

extension SeriesPlan.Booking {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    name = try SeriesPlan.Name(field)
    day = try field.member("day").whole(in: SeriesPlan.range)
    consultation = try field.optional("consultation").map {
      (field) throws(VerifierError) in try SeriesPlan.Span(field)
    }
    let mixed = try field.member("mixing")
    mixingDay = try mixed.member("day").whole(in: SeriesPlan.range)
    mixing = try SeriesPlan.Span(mixed)
    installation = try SeriesPlan.Span(field.member("installation"))
    treatment = try SeriesPlan.Span(field.member("treatment"))
  }
}

extension SeriesPlan.Span {
  fileprivate init(_ field: JSONField) throws(VerifierError) {
    start = try field.member("start").whole(in: SeriesPlan.range)
    end = try field.member("end").whole(in: SeriesPlan.range)
  }
}

extension SeriesPlan.Claim {
  fileprivate init(_ top: JSONField) throws(VerifierError) {
    let objective = try top.optional("objective")
    let costs = 0...999_999_999_999_999_999
    completion = try objective?.optional("completion")?.whole(in: costs)
    notBooked = try objective?.optional("notBooked")?.whole(in: costs)
    penalty = try objective?.optional("penalty")?.whole(in: costs)
    total = try objective?.optional("total")?.whole(in: costs)
    let bound = try top.optional("bound")
    self.bound = if let bound, bound.value.kind != "null" { try bound.amount() } else { nil }
  }
}
