extension CourseDraft {
  /// Random courses of the test's own making, with a valid plan: 2 to 6 patients over 12 weeks that
  /// are closed at weekends and on a few other days.
  static func random(_ generator: inout SeededGenerator) -> CourseDraft {
    var draft = CourseDraft(name: "random", horizon: 84, closed: [], maxDrift: 6)
    draft.closed = (0..<84).filter { $0 % 7 > 4 || $0 % 23 == 11 }
    draft.capacity = [8, 16, 2]
    for number in 0..<Int.random(in: 2...6, using: &generator) {
      while true {
        let patient = randomPatient("patient\(number)", &generator)
        if let days = draft.days(for: patient.visits[...], after: nil, &generator) {
          draft.patients.append(patient)
          draft.rows.append(Row(id: patient.id, days: days))
          break
        }
      }
    }
    return draft
  }

  private static func randomPatient(
    _ id: String, _ generator: inout SeededGenerator
  ) -> Patient {
    let gap = [7, 14, 21].randomElement(using: &generator) ?? 7
    var target = Int.random(in: 0...20, using: &generator)
    let late = Int.random(in: 1...5, using: &generator)
    var visits = [Visit(target: target, kind: "first", early: 1, late: 8)]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        visits.append(Visit(target: target + 1, kind: "open", gap: 1))
      } else {
        target += gap
        visits.append(Visit(target: target, gap: gap, early: 2, late: late))
      }
    }
    for index in visits.indices {
      visits[index].slots = Int.random(in: 1...6, using: &generator)
      visits[index].acuity = Int.random(in: 1...12, using: &generator)
    }
    return Patient(id: id, weight: Int.random(in: 1...3, using: &generator), visits: visits)
  }

  /// Days that keep every rule for the rest of a chain, found by trying; nil when there are none.
  private func days(
    for visits: ArraySlice<Visit>, after before: Int?, _ generator: inout SeededGenerator
  ) -> [Int]? {
    guard let visit = visits.first else { return [] }
    let candidates: [Int]
    if let before {
      let due = before + visit.gap
      candidates =
        visit.kind == "open"
        ? [(before + 1...before + 9).first { !closed.contains($0) } ?? before]
        : (due - visit.early...due + visit.late).filter { abs($0 - visit.target) <= maxDrift }
    } else {
      candidates = Array(visit.target - visit.early...visit.target + visit.late)
    }
    for day in candidates.shuffled(using: &generator)
    where (0..<horizon).contains(day) && !closed.contains(day) {
      if before != nil, abs(day - visit.target) > maxDrift { continue }
      if let rest = days(for: visits.dropFirst(), after: day, &generator) { return [day] + rest }
    }
    return nil
  }
}
