extension JudgedCourses {
  /// Use of each resource over the open days, its fullest day, and the days over capacity.
  func utilisation() -> Utilisation {
    let openDays = (0..<instance.horizon).count { !instance.closed.contains($0) }
    let rows = zip(CourseInstance.Resource.allCases, zip(load, instance.capacity)).map {
      resource, pair in
      let (load, capacity) = pair
      let peak = load.max() ?? 0
      return ResourceUse(
        name: resource.rawValue, unit: resource.words, used: load.reduce(0, +),
        available: capacity * openDays, peak: peak,
        peakTime: load.firstIndex(of: peak).map { "on \(CourseInstance.words($0))" } ?? "",
        overruns: load.count { $0 > capacity })
    }
    return Utilisation(rows: rows)
  }

  /// The patients whom no row of the plan names.
  func leftOut() -> [LeftOut] {
    let planned = Set(plan.rows.map(\.id))
    return instance.patients.filter { !planned.contains($0.id) }
      .map { patient in
        LeftOut(
          id: patient.id, priority: nil,
          neverFits: instance.visitWithoutDay(patient).map {
            "visit \($0 + 1) finds no open day inside its window"
          })
      }
  }
}
