extension Rule where Subject == JudgedClinic {
  /// A visit keeps its distance to the visit of its course before it.
  static var roomVisitGap: Self {
    Rule(
      id: "room.visit-gap",
      demand: "A visit keeps its distance to the visit of its course before it."
    ) { clinic in
      clinic.eachStay { day, stay in
        guard let after = stay.visit.after, let before = clinic.dayOfVisit[after.visit] else {
          return nil
        }
        let gap = day.day.number - before
        guard gap < after.least || gap > after.most else { return nil }
        return "visit \(stay.name) stands \(counted(gap, "day")) after \(quoted(after.visit)); "
          + "\(after.least) to \(after.most) days are allowed"
      }
    }
  }
}
