/// What a laboratory measures, with the units a value may come in.
package enum Analyte: String, CaseIterable, Sendable, Hashable {
  case creatinine
  case creatinineClearance = "creatinine-clearance"
  case calcium
  case correctedCalcium = "corrected-calcium"
  case albumin
  case phosphate
  case magnesium
  case vitaminD = "vitamin-d"
  case neutrophils
  case platelets
  case whiteCells = "white-cells"
  case haemoglobin
  case bilirubin

  /// The units a value may be written in.
  package var units: [Unit] {
    switch self {
    case .creatinine, .bilirubin: [.milligramPerDecilitre, .micromolePerLitre]
    case .creatinineClearance: [.millilitrePerMinute]
    case .calcium, .correctedCalcium, .phosphate, .magnesium:
      [.milligramPerDecilitre, .millimolePerLitre]
    case .albumin, .haemoglobin: [.gramPerDecilitre, .gramPerLitre]
    case .vitaminD: [.nanogramPerMillilitre, .nanomolePerLitre]
    case .neutrophils, .platelets, .whiteCells: [.billionPerLitre]
    }
  }

  /// The name as a nurse says it.
  package var title: String {
    switch self {
    case .creatinineClearance: "creatinine clearance"
    case .correctedCalcium: "corrected calcium"
    case .vitaminD: "vitamin D"
    case .whiteCells: "white cells"
    default: rawValue
    }
  }

  /// Refuses a value in a unit this analyte is not reported in.
  package func check(_ value: Quantity) throws(QuantityError) {
    guard units.contains(value.unit) else {
      throw .unitMismatch(
        have: value.unit.code, want: units.map(\.code).joined(separator: " or "))
    }
  }

  /// The value in another of its units, through the molar mass where amount and mass meet.
  ///
  /// Creatinine 1 mg/dL = 88.4 umol/L; calcium 40.08 g/mol; 25-hydroxyvitamin D 400.6 g/mol
  /// (1 ng/mL = 2.496 nmol/L).
  package func value(_ value: Quantity, in unit: Unit) throws(QuantityError) -> Quantity {
    if value.unit.dimension == unit.dimension { return try value.converted(to: unit) }
    let factor: (mass: Unit, substance: Unit, substancePerMass: Exact)
    switch self {
    case .creatinine:
      factor = (.milligramPerDecilitre, .micromolePerLitre, try Exact(884, over: 10))
    case .calcium, .correctedCalcium:
      factor = (.milligramPerDecilitre, .millimolePerLitre, try Exact(1_000, over: 4_008))
    case .vitaminD:
      factor = (.nanogramPerMillilitre, .nanomolePerLitre, try Exact(2_496, over: 1_000))
    default: throw .unitMismatch(have: value.unit.code, want: unit.code)
    }
    if value.unit.dimension == .massConcentration, unit.dimension == .substanceConcentration {
      let mass = try value.converted(to: factor.mass).value
      return try Quantity(mass * factor.substancePerMass, factor.substance).converted(to: unit)
    }
    if value.unit.dimension == .substanceConcentration, unit.dimension == .massConcentration {
      let substance = try value.converted(to: factor.substance).value
      return try Quantity(substance.divided(by: factor.substancePerMass), factor.mass)
        .converted(to: unit)
    }
    throw .unitMismatch(have: value.unit.code, want: unit.code)
  }
}
