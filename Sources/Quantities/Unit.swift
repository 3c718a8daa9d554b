/// What a unit measures; only units of one dimension convert into each other.
package enum Dimension: Hashable, Sendable {
  case mass, volume, length, area, activity, absorbedDose, time, count, share, ratio
  case massPerMass, massPerArea, activityPerMass, massConcentration, substanceConcentration
  case activityConcentration, flow, cellConcentration, catalyticConcentration, massRate, units
}

/// A unit by its UCUM code, from a closed list: an unknown unit is an error, never a guess.
package struct Unit: Hashable, Sendable, CustomStringConvertible {
  /// The UCUM code.
  package let code: String
  package let dimension: Dimension
  /// How many of the dimension's base unit one of these is.
  package let scale: Exact
  /// What is printed, where the code would be misread.
  private let printed: String?

  private init(_ code: String, _ dimension: Dimension, _ top: Int128 = 1, over bottom: Int128 = 1, as printed: String? = nil) {
    self.code = code
    self.dimension = dimension
    scale = (try? Exact(top, over: bottom)) ?? Exact(1)
    self.printed = printed
  }

  package var description: String { printed ?? code }

  package static let milligram = Unit("mg", .mass, 1)
  package static let kilogram = Unit("kg", .mass, 1_000_000)
  package static let squareMetre = Unit("m2", .area, as: "m²")
  package static let centimetre = Unit("cm", .length)
  package static let millilitre = Unit("mL", .volume)
  package static let millilitrePerMinute = Unit("mL/min", .flow)
  package static let milligramPerDecilitre = Unit("mg/dL", .massConcentration, 10)
  package static let gramPerLitre = Unit("g/L", .massConcentration, 1_000)
  package static let gramPerDecilitre = Unit("g/dL", .massConcentration, 10_000)
  package static let micromolePerLitre = Unit("umol/L", .substanceConcentration, 1_000, as: "µmol/L")
  package static let millimolePerLitre = Unit("mmol/L", .substanceConcentration, 1_000_000)
  package static let nanomolePerLitre = Unit("nmol/L", .substanceConcentration, 1)
  package static let nanogramPerMillilitre = Unit("ng/mL", .massConcentration, 1, over: 1)
  package static let becquerel = Unit("Bq", .activity)
  package static let kilobecquerel = Unit("kBq", .activity, 1_000)
  package static let megabecquerel = Unit("MBq", .activity, 1_000_000)
  package static let gray = Unit("Gy", .absorbedDose)
  package static let minute = Unit("min", .time, 60)
  package static let second = Unit("s", .time)
  package static let year = Unit("a", .count, as: "years")
  package static let billionPerLitre = Unit("10*9/L", .cellConcentration, as: "× 10⁹/L")

  /// Every unit that may be written.
  package static let all: [Unit] = [
    milligram, kilogram, squareMetre, centimetre, millilitre, millilitrePerMinute,
    milligramPerDecilitre, gramPerLitre, gramPerDecilitre, micromolePerLitre, millimolePerLitre,
    nanomolePerLitre, nanogramPerMillilitre, becquerel, kilobecquerel, megabecquerel, gray, minute,
    second, year, billionPerLitre,
    Unit("g", .mass, 1_000), Unit("ug", .mass, 1, over: 1_000, as: "micrograms"),
    Unit("m", .length, 100), Unit("L", .volume, 1_000),
    Unit("mg/kg", .massPerMass), Unit("mg/m2", .massPerArea, as: "mg/m²"),
    Unit("Bq/kg", .activityPerMass), Unit("kBq/kg", .activityPerMass, 1_000),
    Unit("MBq/kg", .activityPerMass, 1_000_000), Unit("GBq", .activity, 1_000_000_000),
    Unit("mCi", .activity, 37_000_000), Unit("uCi", .activity, 37_000, as: "microCi"),
    Unit("kBq/mL", .activityConcentration, 1_000), Unit("MBq/mL", .activityConcentration, 1_000_000),
    Unit("GBq/mL", .activityConcentration, 1_000_000_000), Unit("pg/mL", .massConcentration, 1, over: 1_000),
    Unit("U/L", .catalyticConcentration), Unit("[IU]", .units, as: "units"), Unit("h", .time, 3_600), Unit("d", .time, 86_400),
    Unit("%", .share), Unit("1", .ratio, as: ""), Unit("{tablet}", .count, as: "tablets"),
    Unit("mg/h", .massRate),
  ]

  /// Finds a unit by its code.
  package init(parsing text: some StringProtocol) throws(QuantityError) {
    let wanted = String(text)
    if let unit = Self.all.first(where: { $0.code == wanted }) {
      self = unit
      return
    }
    let near = ["mcg": "ug", "µg": "ug", "cc": "mL", "IU": "[IU]", "µmol/L": "umol/L", "years": "a"]
    let suggestion =
      near[wanted]
      ?? Self.all.first { $0.code.lowercased() == wanted.lowercased() }?.code
    throw .unknownUnit(wanted, suggestion: suggestion)
  }
}
