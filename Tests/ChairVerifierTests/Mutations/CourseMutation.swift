/// One change to a plan of courses.
enum CourseMutation: CaseIterable {
  case oneDayEarlier, oneDayLater, oneWeekLater, shiftCourse, anotherDay
  case closedDay, beforeTheFirst, afterTheLast
  case swapDays, dropDay, extraDay
  case removeRow, duplicateRow, unknownPatient

  /// Applies the change at random places of the plan.
  func apply(to draft: inout CourseDraft, _ generator: inout SeededGenerator) {
    let row = generator.position(in: draft.rows.count)
    let visit = generator.position(in: draft.rows[row].days.count)
    switch self {
    case .oneDayEarlier: draft.rows[row].days[visit] -= 1
    case .oneDayLater: draft.rows[row].days[visit] += 1
    case .oneWeekLater: draft.rows[row].days[visit] += 7
    case .shiftCourse:
      let days = Int.random(in: -3...3, using: &generator)
      draft.rows[row].days = draft.rows[row].days.map { $0 + days }
    case .anotherDay:
      draft.rows[row].days[visit] = generator.position(in: draft.horizon)
    case .closedDay:
      draft.rows[row].days[visit] = draft.closed[generator.position(in: draft.closed.count)]
    case .beforeTheFirst: draft.rows[row].days[visit] = -1
    case .afterTheLast: draft.rows[row].days[visit] = draft.horizon
    case .swapDays: draft.rows[row].days.swapAt(0, visit)
    case .dropDay: draft.rows[row].days.remove(at: visit)
    case .extraDay: draft.rows[row].days.append(draft.rows[row].days[visit] + 7)
    case .removeRow: draft.rows.remove(at: row)
    case .duplicateRow: draft.rows.append(draft.rows[row])
    case .unknownPatient: draft.rows[row].id = "stranger"
    }
  }
}
