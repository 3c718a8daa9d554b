/// What a unit measures; only units of one dimension convert into each other.
package enum Dimension: Hashable, Sendable, CaseIterable {
  case mass, volume, length, area, time, age, ratio, share, tablets, units
  case activity, absorbedDose, flow, massRate
  case massPerMass, massPerArea, activityPerMass
  case massConcentration, substanceConcentration, activityConcentration
  case cellConcentration, catalyticConcentration
  case upperNormal, lowerNormal
}

/// A unit by its UCUM code, from a closed list: an unknown unit is an error, never a guess.
package struct Unit: Hashable, Sendable, CustomStringConvertible {
  /// The UCUM code, as files spell it.
  package let code: String
  /// What it measures.
  package let dimension: Dimension
  /// How many of the dimension's base one of these is; always whole.
  package let scale: Exact
  /// What is printed, where the code would be misread: for one, and for any other number.
  let printed: (one: String, other: String)?

  /// Describes a unit of the list.
  init(
    _ code: String, _ dimension: Dimension, _ scale: Int = 1,
    as printed: (one: String, other: String)? = nil
  ) {
    self.code = code
    self.dimension = dimension
    self.scale = Exact(scale)
    self.printed = printed
  }

  /// Finds a unit by its code.
  package init(parsing text: some StringProtocol) throws(QuantityError) {
    let wanted = String(text)
    guard let unit = Self.byCode[wanted] else {
      throw .unknownUnit(wanted, suggestion: Self.suggestion(for: wanted))
    }
    self = unit
  }

  /// The unit as a nurse reads it.
  package var description: String { printed?.other ?? code }

  /// Whether both have one code; the list holds each code once.
  package static func == (left: Self, right: Self) -> Bool { left.code == right.code }

  /// Hashes the code.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// What a spelling that is common elsewhere means here; a change of case only where one unit fits.
  private static func suggestion(for text: String) -> String? {
    let spellings = [
      "mcg": "ug", "µg": "ug", "μg": "ug", "cc": "mL", "ml": "mL", "IU": "[IU]", "U": "[IU]",
      "µmol/L": "umol/L", "μmol/L": "umol/L", "year": "a", "years": "a", "m²": "m2",
      "mg/m²": "mg/m2", "10^9/L": "10*9/L", "G/L": "10*9/L", "tablet": "{tablet}",
      "tablets": "{tablet}", "hours": "h", "hour": "h", "hr": "h", "minutes": "min", "days": "d",
      "percent": "%", "µCi": "uCi", "μCi": "uCi", "ULN": "{ULN}", "LLN": "{LLN}",
      "INR": "{INR}",
    ]
    if let known = spellings[text] { return known }
    let lowered = text.lowercased()
    let near = all.filter { $0.code.lowercased() == lowered }
    return near.count == 1 ? near.first?.code : nil
  }
}
