/// Most names that one message lists.
private let mostNames = 8

/// The names of stays for a message, the first few in the order of the plan.
func names(of stays: [JudgedDay.Stay]) -> String {
  let shown = stays.prefix(mostNames).map(\.name).joined(separator: ", ")
  return stays.count > mostNames ? shown + " and \(stays.count - mostNames) more" : shown
}

extension PlaceType {
  /// The type with its article.
  var words: String {
    switch self {
    case .chair: "a chair"
    case .bed: "a bed"
    case .isolation: "an isolation room"
    }
  }
}

extension PlaceType {
  /// Places of the type.
  var plural: String {
    switch self {
    case .chair: "chairs"
    case .bed: "beds"
    case .isolation: "isolation rooms"
    }
  }
}

extension JudgedDay {
  /// When a nurse is there and not on break: from the start of her shift until she has to leave.
  func presence(ofNurse index: Int) -> [Range<Int>] {
    let nurse = instance.nurses[index]
    let present = nurse.start..<nurse.gone
    guard let pause = breakOfNurse[index]?.clamped(to: present), !pause.isEmpty else {
      return [present]
    }
    return [present.lowerBound..<pause.lowerBound, pause.upperBound..<present.upperBound]
  }
}
