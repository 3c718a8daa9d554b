/// Every unit there is.
///
/// Scales are whole numbers, and count one thing throughout: an amount in picograms or becquerels, for itself
/// as for each millilitre, kilogram or square metre. So an amount's scale over that of a strength per mL is
/// in mL.
extension Unit {
  // Mass, counted in picograms.
  /// Microgram; printed in full, because both `ug` and its sign are misread as mg.
  package static let microgram = Unit("ug", .mass, 1_000_000, as: ("microgram", "micrograms"))
  /// Milligram.
  package static let milligram = Unit("mg", .mass, 1_000_000_000)
  /// Gram.
  package static let gram = Unit("g", .mass, 1_000_000_000_000)
  /// Kilogram.
  package static let kilogram = Unit("kg", .mass, 1_000_000_000_000_000)

  // Volume, in millilitres; length, in centimetres; area.
  /// Millilitre.
  package static let millilitre = Unit("mL", .volume)
  /// Litre.
  package static let litre = Unit("L", .volume, 1_000)
  /// Centimetre.
  package static let centimetre = Unit("cm", .length)
  /// Metre.
  package static let metre = Unit("m", .length, 100)
  /// Square metre, of body surface.
  package static let squareMetre = Unit("m2", .area, as: ("m²", "m²"))

  // Time, in seconds; age; counts.
  /// Second.
  package static let second = Unit("s", .time)
  /// Minute.
  package static let minute = Unit("min", .time, 60)
  /// Hour.
  package static let hour = Unit("h", .time, 3_600)
  /// Day of 24 hours, for half-lives; never for dates.
  package static let day = Unit("d", .time, 86_400)
  /// Year of age; never converted, because a year is no fixed time.
  package static let year = Unit("a", .age, as: ("year", "years"))
  /// Tablet.
  package static let tablet = Unit("{tablet}", .tablets, as: ("tablet", "tablets"))
  /// Hundredth part.
  package static let percent = Unit("%", .share)
  /// A plain number.
  package static let one = Unit("1", .ratio, as: ("", ""))
  /// International normalised ratio, a plain number that its analyte names.
  package static let normalisedRatio = Unit("{INR}", .ratio, as: ("", ""))
  /// Times the upper limit of normal, which each laboratory states for itself.
  package static let upperLimitOfNormal = Unit(
    "{ULN}", .upperNormal, as: ("× upper limit of normal", "× upper limit of normal"))
  /// Times the lower limit of normal, which each laboratory states for itself.
  package static let lowerLimitOfNormal = Unit(
    "{LLN}", .lowerNormal, as: ("× lower limit of normal", "× lower limit of normal"))
  /// International unit; printed in full, because U and IU are misread as 0 and IV.
  package static let internationalUnit = Unit("[IU]", .units, as: ("unit", "units"))

  // Activity, in becquerels: 1 mCi = 37 MBq by definition. Absorbed dose, in centigrays.
  /// Becquerel.
  package static let becquerel = Unit("Bq", .activity)
  /// Kilobecquerel.
  package static let kilobecquerel = Unit("kBq", .activity, 1_000)
  /// Megabecquerel.
  package static let megabecquerel = Unit("MBq", .activity, 1_000_000)
  /// Gigabecquerel.
  package static let gigabecquerel = Unit("GBq", .activity, 1_000_000_000)
  /// Microcurie, 37 kBq by definition.
  package static let microcurie = Unit("uCi", .activity, 37_000, as: ("microcurie", "microcuries"))
  /// Millicurie, 37 MBq by definition.
  package static let millicurie = Unit("mCi", .activity, 37_000_000)
  /// Centigray.
  package static let centigray = Unit("cGy", .absorbedDose)
  /// Gray.
  package static let gray = Unit("Gy", .absorbedDose, 100)

  // Rates.
  /// Millilitre a minute, of creatinine clearance.
  package static let millilitrePerMinute = Unit("mL/min", .flow)
  /// Milligram an hour, of an infusion.
  package static let milligramPerHour = Unit("mg/h", .massRate, 1_000_000_000)

  // Doses for a body: by weight or by surface.
  /// Microgram a kilogram of body weight.
  package static let microgramPerKilogram = Unit(
    "ug/kg", .massPerMass, 1_000_000, as: ("microgram/kg", "micrograms/kg"))
  /// Milligram a kilogram of body weight.
  package static let milligramPerKilogram = Unit("mg/kg", .massPerMass, 1_000_000_000)
  /// Milligram a square metre of body surface.
  package static let milligramPerSquareMetre = Unit(
    "mg/m2", .massPerArea, 1_000_000_000, as: ("mg/m²", "mg/m²"))
  /// Becquerel a kilogram of body weight.
  package static let becquerelPerKilogram = Unit("Bq/kg", .activityPerMass)
  /// Kilobecquerel a kilogram of body weight.
  package static let kilobecquerelPerKilogram = Unit("kBq/kg", .activityPerMass, 1_000)
  /// Megabecquerel a kilogram of body weight.
  package static let megabecquerelPerKilogram = Unit("MBq/kg", .activityPerMass, 1_000_000)

  // Concentrations: mass or activity in each millilitre, substance in each litre.
  /// Picogram a millilitre.
  package static let picogramPerMillilitre = Unit("pg/mL", .massConcentration)
  /// Nanogram a millilitre.
  package static let nanogramPerMillilitre = Unit("ng/mL", .massConcentration, 1_000)
  /// Milligram a decilitre.
  package static let milligramPerDecilitre = Unit("mg/dL", .massConcentration, 10_000_000)
  /// Gram a litre.
  package static let gramPerLitre = Unit("g/L", .massConcentration, 1_000_000_000)
  /// Milligram a millilitre, of a drug in a vial.
  package static let milligramPerMillilitre = Unit("mg/mL", .massConcentration, 1_000_000_000)
  /// Gram a decilitre.
  package static let gramPerDecilitre = Unit("g/dL", .massConcentration, 10_000_000_000)
  /// Nanomole a litre.
  package static let nanomolePerLitre = Unit("nmol/L", .substanceConcentration)
  /// Micromole a litre.
  package static let micromolePerLitre = Unit(
    "umol/L", .substanceConcentration, 1_000, as: ("µmol/L", "µmol/L"))
  /// Millimole a litre.
  package static let millimolePerLitre = Unit("mmol/L", .substanceConcentration, 1_000_000)
  /// Kilobecquerel a millilitre.
  package static let kilobecquerelPerMillilitre = Unit("kBq/mL", .activityConcentration, 1_000)
  /// Megabecquerel a millilitre.
  package static let megabecquerelPerMillilitre = Unit("MBq/mL", .activityConcentration, 1_000_000)
  /// Gigabecquerel a millilitre.
  package static let gigabecquerelPerMillilitre = Unit(
    "GBq/mL", .activityConcentration, 1_000_000_000)
  /// Thousand million cells a litre.
  package static let billionPerLitre = Unit(
    "10*9/L", .cellConcentration, as: ("× 10⁹/L", "× 10⁹/L"))
  /// Enzyme unit a litre; printed in full.
  package static let unitPerLitre = Unit("U/L", .catalyticConcentration, as: ("unit/L", "units/L"))

  /// Every unit that may be written, each once.
  package static let all: [Unit] = [
    microgram, milligram, gram, kilogram, millilitre, litre, centimetre, metre, squareMetre, second,
    minute, hour, day, year, tablet, percent, one, internationalUnit, becquerel, kilobecquerel,
    megabecquerel, gigabecquerel, microcurie, millicurie, centigray, gray, millilitrePerMinute,
    milligramPerHour, microgramPerKilogram, milligramPerKilogram, milligramPerSquareMetre,
    becquerelPerKilogram, kilobecquerelPerKilogram, megabecquerelPerKilogram, picogramPerMillilitre,
    nanogramPerMillilitre, milligramPerDecilitre, gramPerLitre, milligramPerMillilitre,
    gramPerDecilitre, nanomolePerLitre, micromolePerLitre, millimolePerLitre,
    kilobecquerelPerMillilitre, megabecquerelPerMillilitre, gigabecquerelPerMillilitre,
    billionPerLitre, unitPerLitre, normalisedRatio, upperLimitOfNormal, lowerLimitOfNormal,
  ]
}
