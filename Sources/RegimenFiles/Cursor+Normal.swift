import Courses
import Quantities

extension Cursor {
  /// What a laboratory calls normal: `from` and `to`, or both for `female` and `male`.
  func normalRange(of analyte: Analyte) throws(FileError) -> NormalRange {
    let fields = try Fields(self, ["from", "to", "female", "male"])
    if fields.keys.isDisjoint(with: ["female", "male"]) {
      let ends = try ends(fields, of: analyte)
      return NormalRange(female: ends, male: ends)
    }
    guard fields.keys == ["female", "male"] else {
      throw fail("write 'from' and 'to', or 'female' and 'male' with their own")
    }
    let keys = ["from", "to"]
    let female = try fields.required("female")
    let male = try fields.required("male")
    return NormalRange(
      female: try female.ends(Fields(female, keys), of: analyte),
      male: try male.ends(Fields(male, keys), of: analyte))
  }

  private func ends(_ fields: Fields, of analyte: Analyte) throws(FileError) -> NormalRange.Ends {
    let read = { (cursor: Cursor) throws(FileError) in try cursor.value(of: analyte) }
    let lower = try fields.optional("from", read)
    let upper = try fields.optional("to", read)
    guard lower != nil || upper != nil else {
      throw fail("a normal range has an end; write 'from', 'to' or both")
    }
    if let lower, let upper {
      guard lower.unit == upper.unit, lower.value < upper.value else {
        throw fail("'from' and 'to' must be in one unit, and 'from' the smaller")
      }
    }
    return NormalRange.Ends(lower: lower, upper: upper)
  }
}
