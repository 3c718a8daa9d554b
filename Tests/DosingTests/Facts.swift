import CivilTime
import Dosing
import Foundation
import Quantities
import RegimenFiles
import Regimens
import Testing

/// An amount that the test knows to be right.
func amount(_ text: String) throws -> Quantity { try Quantity(parsing: text) }

/// A day that the test knows to exist.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// A cited amount.
func cited(_ text: String, _ sources: String...) throws -> Cited<Quantity> {
  Cited(try amount(text), sources)
}

/// A patient of 1 October 2026, of whom a test states what matters to it.
func facts(
  age: Int = 60, sex: Sex = .male, height: String? = nil, weight: String? = nil,
  weightAtStart: String? = nil, creatinine: String? = nil, creatinineNow: String? = nil,
  childPugh: ChildPughClass? = nil, conditions: Set<String> = [], level: Int = 0,
  ordered: [String: Quantity] = [:], givenSoFar: [String: Quantity] = [:],
  administration: Int64? = nil, references: [String: Int64] = [:],
  jurisdiction: Jurisdiction? = nil
) throws -> DosingFacts {
  let today = try day("2026-10-01")
  func dated(_ text: String?) throws -> DosingFacts.Dated? {
    try text.map { DosingFacts.Dated(value: try amount($0), on: today) }
  }
  return DosingFacts(
    born: try #require(CivilDate(year: 2026 - age, month: 1, day: 31)), sex: sex,
    height: try height.map { try amount($0) }, weight: try dated(weight),
    weightAtStart: try dated(weightAtStart), creatinineAtStart: try dated(creatinine),
    creatinineNow: try dated(creatinineNow ?? creatinine),
    childPugh: childPugh.map { DosingFacts.DatedClass(liver: $0, on: today) },
    conditions: conditions, level: level, ordered: ordered,
    givenSoFar: givenSoFar, on: today, administration: administration, references: references,
    jurisdiction: jurisdiction)
}

/// A dose rule with what a test states of it.
func rule(
  _ basis: DoseBasis, bands: BandTable? = nil, levels: [Cited<Quantity>] = [],
  rounding: (String, Rounding.Mode)? = nil, most: String? = nil, mostInAll: String? = nil,
  minutes: String? = nil, products: [Product] = [], fluid: String? = nil, timesADay: Int? = nil
) throws -> DoseRule {
  DoseRule(
    id: "agent", agent: "agent", route: .intravenousInfusion, basis: basis, bands: bands,
    levels: levels,
    rounding: try rounding.map {
      Cited(Rounding(increment: try Exact(parsing: $0.0), mode: $0.1), ["R"])
    },
    maximumSingle: try most.map { try cited($0, "M") },
    maximumCumulative: try mostInAll.map { try cited($0, "C") },
    minimumInfusion: try minutes.map { try cited($0, "I") },
    infusionVolume: try fluid.map { try cited($0, "F") },
    timesADay: timesADay.map { Cited($0, ["T"]) }, products: products)
}

/// The dose rule of a regimen in `Schedules`.
func shippedRule(_ regimen: String, _ dose: String) throws -> DoseRule {
  try #require(shippedLibrary.get().regimens[regimen]?.first?.regimen.doses[dose])
}

/// Everything in `Schedules`, read once.
private let shippedLibrary = Result {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try ScheduleLibrary(directory: root.appending(path: "Schedules").path())
}
