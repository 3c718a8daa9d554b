/// Nurses grouped by what they can do: those of one pattern can stand in for each other.
struct NursePatterns {
  /// The instance's nurse at each number of the model.
  let order: [Int]
  /// Where each pattern starts in `order`, and the end.
  let firsts: [Int]
  /// The pattern of each nurse in the model's numbering.
  let patternOfNurse: [Int]

  init(_ instance: DayInstance) {
    var groups: [[Int]] = []
    var known: [[Int]: Int] = [:]
    for (index, nurse) in instance.nurses.enumerated() {
      let key = [
        nurse.start, nurse.end, nurse.maxOvertime, nurse.maxAcuity, nurse.breakLength,
        nurse.breakWindow.lowerBound, nurse.breakWindow.upperBound,
      ]
      if let group = known[key] {
        groups[group].append(index)
      } else {
        known[key] = groups.count
        groups.append([index])
      }
    }
    order = groups.flatMap { $0 }
    var firsts = [0]
    for group in groups { firsts.append((firsts.last ?? 0) + group.count) }
    self.firsts = firsts
    patternOfNurse = groups.enumerated().flatMap { group in
      group.element.map { _ in group.offset }
    }
  }
}
