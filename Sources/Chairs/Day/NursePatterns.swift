/// Nurses grouped by what they can do: those of one pattern can stand in for each other.
struct NursePatterns {
  /// The instance's nurse at each number of the model.
  let order: [Int]
  /// Where each pattern starts in `order`, and the end.
  let firsts: [Int]
  /// The pattern of each nurse in the model's numbering.
  let patternOfNurse: [Int]

  init(_ instance: DayInstance) {
    let asked = instance.appointments.reduce(into: Set<String>()) { $0.formUnion($1.skills) }
    var groups: [[Int]] = []
    var known: [Key: Int] = [:]
    for (index, nurse) in instance.nurses.enumerated() {
      let key = Key(nurse, asked: asked)
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

  /// What nurses of one pattern have in common.
  private struct Key: Hashable {
    let numbers: [Int]
    let breakWindow: Range<Int>
    let absences: [Range<Int>]
    let skills: Set<String>

    /// Skills that no visit asks for make no difference.
    init(_ nurse: DayInstance.Nurse, asked: Set<String>) {
      numbers = [
        nurse.start, nurse.end, nurse.maxOvertime, nurse.maxAcuity, nurse.breakLength,
        nurse.startsPerSlot, nurse.endsPerSlot,
      ]
      breakWindow = nurse.breakWindow
      absences = nurse.absences
      skills = nurse.skills.intersection(asked)
    }
  }
}
