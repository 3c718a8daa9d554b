/// Gives each seated visit a place of its pool.
///
/// Within a pool the places open together and differ only in when they close. Close each place for
/// good after its hours by a block that reaches to the end of the day: blocks and visits are
/// intervals, all blocks share the last slot, and no slot holds more of them than there are places,
/// so a colouring exists (interval graphs are perfect) and each block names its place. Going
/// backwards through the ends and taking the place that becomes free for the visit finds it. Places of
/// a pool close together for a part of the day, and what is true of a day is true of each part.
enum PlaceAssignment {
  /// The place of each visit, by visit; -1 for those left out.
  ///
  /// - Throws: `ChairError.fault` where a visit finds no place, which the pools' counts rule out.
  static func places(of state: DayState) throws(ChairError) -> [Int] {
    let model = state.model
    let instance = model.instance
    var placeOfVisit = [Int](repeating: -1, count: model.visitCount)
    var taken = [SlotMask](repeating: 0, count: instance.places.count)
    let placesOfPool = (0..<model.poolCount).map { pool in
      instance.places.indices.filter { model.poolOfPlace[$0] == pool }
        .sorted { (instance.places[$0].usable.end, $0) < (instance.places[$1].usable.end, $1) }
    }
    let visits = (0..<model.visitCount).filter { state.isSeated($0) }.sorted { left, right in
      let leftEnd = Int(state.start[left]) + model.placeLength[left]
      let rightEnd = Int(state.start[right]) + model.placeLength[right]
      return (rightEnd, left) < (leftEnd, right)
    }
    for visit in visits {
      let slot = Int(state.start[visit])
      let span = SlotMask.span(slot, model.placeLength[visit])
      let candidates = placesOfPool[Int(state.pool[visit])]
      guard
        let place = candidates.first(where: {
          span & ~instance.places[$0].usable == 0 && taken[$0] & span == 0
        })
      else {
        throw .fault("no place for '\(instance.appointments[visit].id)'")
      }
      taken[place] |= span
      placeOfVisit[visit] = place
    }
    return placeOfVisit
  }
}
