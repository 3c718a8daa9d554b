import CivilTime
import Courses
import Quantities
import Regimens

extension Cursor {
  /// The furthest a day may lie ahead of today, in years.
  private static let horizon = 50

  /// A body measure between two bounds, which are wide: they catch a slip of unit or point, nothing else.
  func quantity(
    of dimension: Dimension, from least: Int, to most: Int, in unit: Unit
  ) throws(FileError) -> Quantity {
    let quantity = try quantity()
    guard quantity.unit.dimension == dimension else {
      throw fail("'\(quantity)' is not a \(dimension); write it in \(unit)")
    }
    guard let value = try? quantity.converted(to: unit).value, value >= Exact(least),
      value <= Exact(most)
    else {
      throw fail(
        "'\(quantity)' cannot be right; a value from \(least) to \(most) \(unit) is expected")
    }
    return quantity
  }

  /// An amount given or ordered: more than nothing.
  func amount() throws(FileError) -> Quantity {
    let quantity = try quantity()
    guard quantity.value > Exact(0) else {
      throw fail("an amount must be more than nothing, and this is '\(quantity)'")
    }
    return quantity
  }

  /// A laboratory value in a unit of its analyte.
  ///
  /// Cell counts, bilirubin and clearance may be zero, the rest may not.
  func value(of analyte: Analyte) throws(FileError) -> Quantity {
    let quantity = try quantity()
    do { try analyte.check(quantity) } catch { throw fail("\(analyte.title): \(error.message)") }
    let mayBeZero: Set<Analyte> = [
      .neutrophils, .platelets, .whiteCells, .bilirubin, .creatinineClearance,
    ]
    guard quantity.value > Exact(0) || (quantity.value == Exact(0) && mayBeZero.contains(analyte))
    else { throw fail("\(analyte.title) cannot be \(quantity); check the value") }
    return quantity
  }

  /// The fingerprint of a regimen's content.
  func fingerprint() throws(FileError) -> String {
    try parse("a fingerprint; write the 32 hexadecimal digits that are shown with the regimen") {
      text in
      let isHexadecimal = text.utf8.allSatisfy {
        (48...57).contains($0) || (97...102).contains($0)
      }
      return isHexadecimal && text.utf8.count == 32 ? text : nil
    }
  }

  /// Refuses a day so far ahead that only a slip can have written it.
  func checkHorizon(_ day: CivilDate, today: CivilDate?) throws(FileError) {
    guard let today, day - today > Self.horizon * 366 else { return }
    throw fail("\(day) lies more than \(Self.horizon) years ahead; today is \(today)")
  }

  /// Refuses an arrangement for a day too far ahead.
  func checkHorizon(of fact: Fact, today: CivilDate?) throws(FileError) {
    switch fact {
    case .deferred(_, let day, _), .booked(_, let day, _), .requested(let day):
      try checkHorizon(day, today: today)
    default: break
    }
  }
}
