/// Courses walked through day by day with a calendar in hand: the reference for the verifier.
struct CourseSimulation {
  private(set) var breaches: Set<SimulatedVerdict.Breach> = []
  /// The objective in tenths, so that 0.9 of a capacity is whole.
  private(set) var objectiveInTenths = 0

  private let draft: CourseDraft

  init(_ draft: CourseDraft) {
    self.draft = draft
    for patient in draft.patients where !draft.rows.contains(where: { $0.id == patient.id }) {
      report("plan.patient-given", patient.id)
    }
    for (index, row) in draft.rows.enumerated() {
      if draft.rows[..<index].contains(where: { $0.id == row.id }) {
        report("plan.patient-once", row.id)
      }
      guard let patient = draft.patients.first(where: { $0.id == row.id }) else {
        report("plan.patient-known", row.id)
        continue
      }
      guard patient.visits.count == row.days.count else {
        report("plan.visit-count", row.id)
        continue
      }
      walk(patient, row.days)
    }
    weigh()
  }

  private mutating func report(_ rule: String, _ subject: String) {
    breaches.insert(SimulatedVerdict.Breach(rule: rule, subject: subject))
  }

  private mutating func walk(_ patient: CourseDraft.Patient, _ days: [Int]) {
    for (index, visit) in patient.visits.enumerated() {
      let day = days[index]
      if day < 0 || day >= draft.horizon { report("day.horizon", patient.id) }
      if draft.closed.contains(day) { report("day.open", patient.id) }
      if index > 0, day > visit.target + draft.maxDrift || day < visit.target - draft.maxDrift {
        report("drift.limit", patient.id)
      }
      if visit.kind == "open" {
        // Walk on from the visit before until the clinic is open.
        var next = days[index - 1]
        repeat { next += 1 } while draft.closed.contains(next)
        if day != next { report("gap.next-open-day", patient.id) }
        continue
      }
      let due = index == 0 ? visit.target : days[index - 1] + visit.gap
      let rule = index == 0 ? "gap.first" : "gap.window"
      if day < due - visit.early || day > due + visit.late { report(rule, patient.id) }
      let perDay = day > due ? 100 : 150
      objectiveInTenths += 10 * patient.weight * perDay * abs(day - due)
    }
  }

  private mutating func weigh() {
    for day in 0..<draft.horizon {
      var load = [0, 0, 0]
      for row in draft.rows {
        guard let patient = draft.patients.first(where: { $0.id == row.id }),
          patient.visits.count == row.days.count
        else { continue }
        for (visit, planned) in zip(patient.visits, row.days) where planned == day {
          load[0] += visit.slots
          load[1] += visit.acuity
          load[2] += visit.prep
        }
      }
      for (resource, weights) in [(5, 500), (3, 300), (20, 2000)].enumerated() {
        let capacity = draft.capacity[resource]
        objectiveInTenths += weights.0 * max(0, 10 * load[resource] - 9 * capacity)
        objectiveInTenths += weights.1 * 10 * max(0, load[resource] - capacity)
      }
    }
  }
}
