/// What a laboratory measures, with the units a value may come in.
package enum Analyte: String, CaseIterable, Sendable, Hashable {
  /// Serum creatinine.
  case creatinine
  /// Creatinine clearance, measured or calculated.
  case creatinineClearance = "creatinine-clearance"
  /// Total calcium as the laboratory reports it.
  case calcium
  /// Calcium corrected for albumin.
  case correctedCalcium = "corrected-calcium"
  /// Serum albumin.
  case albumin
  /// Serum phosphate.
  case phosphate
  /// Serum magnesium.
  case magnesium
  /// 25-hydroxyvitamin D.
  case vitaminD = "vitamin-d"
  /// Absolute neutrophil count.
  case neutrophils
  /// Platelet count.
  case platelets
  /// White cell count.
  case whiteCells = "white-cells"
  /// Haemoglobin.
  case haemoglobin
  /// Total bilirubin.
  case bilirubin
  /// Aspartate aminotransferase.
  case ast
  /// Alanine aminotransferase.
  case alt
  /// Alkaline phosphatase.
  case alp
  /// International normalised ratio of the prothrombin time.
  case inr

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
    case .ast, .alt, .alp: [.unitPerLitre]
    case .inr: [.normalisedRatio]
    }
  }

  /// The name as a nurse says it.
  package var title: String {
    switch self {
    case .creatinineClearance: "creatinine clearance"
    case .correctedCalcium: "corrected calcium"
    case .vitaminD: "vitamin D"
    case .whiteCells: "white cells"
    case .ast, .alt, .alp, .inr: rawValue.uppercased()
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

  /// The value in another of its units.
  ///
  /// Mass and amount of substance meet only where a molar mass is stated here; for the others a value
  /// must come in the unit that is asked for, and anything else is an error.
  package func value(_ value: Quantity, in unit: Unit) throws(QuantityError) -> Quantity {
    if value.unit.dimension == unit.dimension { return try value.converted(to: unit) }
    guard let link = molarLink else {
      throw .unitMismatch(have: value.unit.code, want: unit.code)
    }
    switch (value.unit.dimension, unit.dimension) {
    case (.massConcentration, .substanceConcentration):
      let mass = try value.converted(to: link.mass).value
      return try Quantity(mass * link.substancePerMass(), link.substance).converted(to: unit)
    case (.substanceConcentration, .massConcentration):
      let substance = try value.converted(to: link.substance).value
      return try Quantity(substance.divided(by: link.substancePerMass()), link.mass)
        .converted(to: unit)
    default:
      throw .unitMismatch(have: value.unit.code, want: unit.code)
    }
  }

  /// How much substance a mass is.
  private struct MolarLink {
    let mass: Unit
    let substance: Unit
    let numerator: Int128
    let denominator: Int128

    func substancePerMass() throws(QuantityError) -> Exact {
      try Exact(numerator, over: denominator)
    }
  }

  /// The molar masses that are stated.
  ///
  /// Creatinine: 1 mg/dL = 88.4 umol/L (Zometa SmPC). Calcium: 40.08 g/mol, so 1 mg/dL = 10 / 40.08
  /// mmol/L. 25-hydroxyvitamin D: 1 ng/mL = 2.496 nmol/L.
  private var molarLink: MolarLink? {
    switch self {
    case .creatinine:
      MolarLink(
        mass: .milligramPerDecilitre, substance: .micromolePerLitre, numerator: 884, denominator: 10
      )
    case .calcium, .correctedCalcium:
      MolarLink(
        mass: .milligramPerDecilitre, substance: .millimolePerLitre, numerator: 1_000,
        denominator: 4_008)
    case .vitaminD:
      MolarLink(
        mass: .nanogramPerMillilitre, substance: .nanomolePerLitre, numerator: 2_496,
        denominator: 1_000)
    case .creatinineClearance, .albumin, .phosphate, .magnesium, .neutrophils, .platelets,
      .whiteCells, .haemoglobin, .bilirubin, .ast, .alt, .alp, .inr:
      nil
    }
  }
}
