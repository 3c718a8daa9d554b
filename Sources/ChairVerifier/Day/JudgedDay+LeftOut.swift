extension JudgedDay {
  /// The visits that the plan leaves out; where a visit could never be seated, why.
  func leftOut() -> [LeftOut] {
    visitsLeftOut.map { visit in
      LeftOut(id: visit.id, priority: visit.priority, neverFits: obstacle(to: visit))
    }
  }

  /// Why the visit could not be seated even on an empty day; nil when it could.
  private func obstacle(to visit: DayInstance.Visit) -> String? {
    let day = instance.hardClose - instance.open
    if visit.duration > day {
      return "lasts \(visit.duration) slots, and the day has \(day)"
    }
    if visit.latestStart < visit.release {
      return "must start by \(words(visit.latestStart)), and is ready only at "
        + words(visit.release)
    }
    let earliest = max(visit.release, instance.open)
    let starts = earliest...max(earliest, visit.latestStart)
    guard
      instance.places.contains(where: { place in
        place.type.serves(visit.need)
          && max(starts.lowerBound, place.open)
            <= min(starts.upperBound, place.close - visit.duration)
      })
    else { return "no place it may use is open long enough between its release and latest start" }
    guard
      instance.nurses.contains(where: { nurse in
        nurse.maxAcuity >= visit.acuity
          && max(starts.lowerBound, nurse.start)
            <= min(starts.upperBound, nurse.end - 1, nurse.gone - visit.duration)
      })
    else {
      return "no nurse who may hold its acuity is there long enough "
        + "between its release and latest start"
    }
    return nil
  }
}
