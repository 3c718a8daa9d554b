package import CivilTime

extension ChairPlan {
  /// Visits of one course that are not planned for one reason.
  package struct NotPlannedGroup: Hashable, Sendable {
    package let label: String
    /// What the first of them is.
    package let what: String
    package let count: Int
    package let first: CivilDate
    package let last: CivilDate
    package let reason: String
  }

  /// What is not planned, with the fractions of a series told as one.
  package var notPlannedGroups: [NotPlannedGroup] {
    var groups: [NotPlannedGroup] = []
    var places: [[String]: Int] = [:]
    for one in notPlanned {
      let key = [one.course, one.reason]
      if let place = places[key] {
        let group = groups[place]
        groups[place] = NotPlannedGroup(
          label: group.label, what: group.what, count: group.count + 1,
          first: min(group.first, one.day), last: max(group.last, one.day), reason: group.reason)
      } else {
        places[key] = groups.count
        groups.append(
          NotPlannedGroup(
            label: one.label, what: one.what ?? one.key, count: 1, first: one.day, last: one.day,
            reason: one.reason))
      }
    }
    return groups
  }
}
