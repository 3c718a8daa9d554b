/// Visits that differ only in when they may start and what waiting costs them.
///
/// What a seat takes away is the same for all visits of a group, so the prices are summed up once
/// for each group, pattern and start, and each visit only looks for its least start.
final class ColumnGroups: @unchecked Sendable {
  /// How many groups there are.
  let count: Int
  /// The visits of a group are `visits[first[g] ..< first[g + 1]]`.
  let first: Flat<Int>
  let visits: Flat<Int>
  /// The starts of any visit of a group at a pattern, at `group * patternCount + pattern`.
  ///
  /// A visit's own starts at the pattern are these and its window.
  let starts: Flat<SlotMask>

  private struct Key: Hashable {
    let duration: Int
    let acuity: Int
    let need: DayInstance.PlaceKind
    let patterns: [Bool]
  }

  init(_ relaxation: PooledRelaxation) {
    let model = relaxation.model
    var known: [Key: Int] = [:]
    var members: [[Int]] = []
    var masks: [SlotMask] = []
    for visit in 0..<model.visitCount {
      var own = [SlotMask](repeating: 0, count: model.patternCount)
      for column in relaxation.columnFirst[visit]..<relaxation.columnFirst[visit + 1] {
        own[Int(relaxation.columnPattern[column])] |= 1 << SlotMask(relaxation.columnSlot[column])
      }
      let key = Key(
        duration: model.duration[visit], acuity: model.acuity[visit], need: model.need[visit],
        patterns: own.map { $0 != 0 })
      let group = known[key] ?? members.count
      if group == members.count {
        known[key] = group
        members.append([])
        masks += own
      }
      members[group].append(visit)
      for pattern in 0..<model.patternCount {
        masks[group * model.patternCount + pattern] |= own[pattern]
      }
    }
    count = members.count
    first = Flat(members.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    visits = Flat(members.flatMap { $0 })
    starts = Flat(masks)
  }

  deinit {
    first.free()
    visits.free()
    starts.free()
  }
}
