/// Where a value stands in its file, for example `appointments[3].duration`.
indirect enum JSONPlace: Sendable, CustomStringConvertible {
  case top
  case member(of: JSONPlace, name: String)
  case element(of: JSONPlace, index: Int)

  var description: String {
    switch self {
    case .top: "at the top"
    case .member(.top, let name): name
    case .member(let parent, let name): "\(parent).\(name)"
    case .element(.top, let index): "[\(index)]"
    case .element(let parent, let index): "\(parent)[\(index)]"
    }
  }
}

/// A value of a file together with its place, read as what it must be.
struct JSONField: Sendable {
  let file: CheckedFile
  let place: JSONPlace
  let value: JSONValue

  /// The longest name of a visit, nurse or place, in characters.
  static let longestName = 200

  /// The top of a file.
  init(_ bytes: [UInt8], file: CheckedFile) throws(VerifierError) {
    self.init(file: file, place: .top, value: try JSONParser.parse(bytes, file: file))
  }

  private init(file: CheckedFile, place: JSONPlace, value: JSONValue) {
    self.file = file
    self.place = place
    self.value = value
  }

  /// An error about this value.
  func wrong(_ problem: String, wanted: String) -> VerifierError {
    .wrongShape(file: file, place: place.description, problem: problem, wanted: wanted)
  }

  /// The members of an object.
  func members() throws(VerifierError) -> [(name: String, field: JSONField)] {
    guard case .object(let members) = value else {
      throw wrong("is \(value.kind)", wanted: "an object in braces is needed")
    }
    return members.map { name, value in
      let place = JSONPlace.member(of: place, name: name)
      return (name, JSONField(file: file, place: place, value: value))
    }
  }

  /// A member that may be missing.
  func optional(_ name: String) throws(VerifierError) -> JSONField? {
    guard case .object(let members) = value else {
      throw wrong("is \(value.kind)", wanted: "an object in braces is needed")
    }
    guard let member = members.first(where: { $0.name == name }) else { return nil }
    return JSONField(file: file, place: .member(of: place, name: name), value: member.value)
  }

  /// A member that must be there.
  func member(_ name: String) throws(VerifierError) -> JSONField {
    guard let field = try optional(name) else {
      throw wrong("has no \(quoted(name))", wanted: "add it")
    }
    return field
  }

  /// The elements of a list.
  func elements() throws(VerifierError) -> [JSONField] {
    guard case .array(let elements) = value else {
      throw wrong("is \(value.kind)", wanted: "a list in brackets is needed")
    }
    return elements.enumerated().map { index, value in
      JSONField(file: file, place: .element(of: place, index: index), value: value)
    }
  }

  /// A whole number within a range.
  func whole(in range: ClosedRange<Int>) throws(VerifierError) -> Int {
    guard case .whole(let number) = value, range.contains(number) else {
      throw wrong(
        "is \(value.kind)",
        wanted: range.lowerBound == range.upperBound
          ? "\(range.lowerBound) is needed"
          : "a whole number from \(range.lowerBound) to \(range.upperBound) is needed")
    }
    return number
  }

  /// A cost or share that is not below zero.
  func amount() throws(VerifierError) -> ExactDecimal {
    switch value {
    case .whole(let number) where number >= 0: return ExactDecimal(number)
    case .decimal(let number) where !number.isNegative: return number
    default:
      throw wrong(
        "is \(value.kind)", wanted: "a number of at most 18 digits, not below 0, is needed")
    }
  }

  /// Yes or no.
  func boolean() throws(VerifierError) -> Bool {
    guard case .boolean(let answer) = value else {
      throw wrong("is \(value.kind)", wanted: "true or false is needed")
    }
    return answer
  }

  /// The name of a visit, patient, nurse or place.
  func name() throws(VerifierError) -> String {
    guard case .text(let text) = value else {
      throw wrong("is \(value.kind)", wanted: "a text in double quotes is needed")
    }
    guard !text.isEmpty, text.count <= Self.longestName else {
      throw wrong(
        "is a text of \(text.count) characters",
        wanted: "a name of 1 to \(Self.longestName) characters is needed")
    }
    return text
  }
}
