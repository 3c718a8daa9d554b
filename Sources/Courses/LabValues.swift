import Quantities

/// Laboratory values by analyte, each list by day of measurement.
///
/// A row of few lists, searched from its front: a course knows a handful of analytes, and hashing one would
/// cost more than comparing it.
struct LabValues {
  private var lists: [(analyte: Analyte, values: [CourseState.Dated])] = []

  subscript(analyte: Analyte) -> [CourseState.Dated]? {
    for index in lists.indices where lists[index].analyte == analyte { return lists[index].values }
    return nil
  }

  /// The analytes of which a value is known.
  var analytes: [Analyte] { lists.map(\.analyte) }

  mutating func append(_ value: CourseState.Dated, of analyte: Analyte) {
    for index in lists.indices where lists[index].analyte == analyte {
      lists[index].values.append(value)
      return
    }
    lists.append((analyte, [value]))
  }

  /// Sorts each list by day and keeps of each day the value recorded last.
  mutating func keepLastOfEachDay() {
    for index in lists.indices { lists[index].values.keepLastOfEachDay() }
  }
}
