/// Plans a day greedily: breaks at random, then every visit in random order at the first start with
/// a place and a nurse that are free.
///
/// What finds none is left out.
struct GreedyDay {
  private(set) var day: DayDraft
  /// Slots taken: by place, by nurse for starts and disconnects, and the acuity each nurse holds.
  private var occupied: [[Bool]]
  private var started: [[Bool]]
  private var ended: [[Bool]]
  private var held: [[Int]]
  /// Acuity that the nurses present and not on break could hold beyond what is there already.
  private var spare: [Int]

  init(_ draft: DayDraft, _ generator: inout SeededGenerator) {
    day = draft
    let length = draft.hardClose
    occupied = draft.places.map { _ in Array(repeating: false, count: length) }
    started = draft.nurses.map { _ in Array(repeating: false, count: length) }
    ended = started
    held = draft.nurses.map { _ in Array(repeating: 0, count: length) }
    spare = Array(repeating: 0, count: length)
    for (index, nurse) in draft.nurses.enumerated() {
      let latest = nurse.window[1] - nurse.breakLength
      let pause = Int.random(in: nurse.window[0]...latest, using: &generator)
      day.breaks.append((nurse.id, pause))
      for slot in nurse.start..<min(length, nurse.end + nurse.maxOvertime) {
        if (pause..<(pause + nurse.breakLength)).contains(slot) {
          started[index][slot] = true
          ended[index][slot] = true
        } else {
          spare[slot] += nurse.maxAcuity
        }
      }
    }
    for visit in draft.visits.shuffled(using: &generator) { seat(visit) }
  }

  private mutating func seat(_ visit: DayDraft.Visit) {
    let last = min(visit.latestStart, day.hardClose - visit.duration)
    let first = max(visit.ready, visit.pharmacyReady, day.open)
    guard first <= last else { return }
    for start in first...last {
      let stay = start..<(start + visit.duration)
      guard stay.allSatisfy({ spare[$0] >= visit.acuity }),
        let place = day.places.indices.first(where: { isFree($0, stay, visit) }),
        let nurse = day.nurses.indices.first(where: { canTake($0, stay, visit) })
      else { continue }
      started[nurse][start] = true
      ended[nurse][stay.upperBound - 1] = true
      for slot in stay {
        occupied[place][slot] = true
        held[nurse][slot] += visit.acuity
        spare[slot] -= visit.acuity
      }
      day.entries.append(
        DayDraft.Entry(
          id: visit.id, start: start, nurse: day.nurses[nurse].id, place: day.places[place].id))
      return
    }
  }

  private func isFree(_ index: Int, _ stay: Range<Int>, _ visit: DayDraft.Visit) -> Bool {
    let place = day.places[index]
    return (place.type == visit.need || place.type == "bed" && visit.need == "chair")
      && place.open <= stay.lowerBound && stay.upperBound <= place.close
      && stay.allSatisfy { !occupied[index][$0] }
  }

  private func canTake(_ index: Int, _ stay: Range<Int>, _ visit: DayDraft.Visit) -> Bool {
    let nurse = day.nurses[index]
    return nurse.start <= stay.lowerBound && stay.lowerBound < nurse.end
      && stay.upperBound <= nurse.end + nurse.maxOvertime
      && !started[index][stay.lowerBound] && !ended[index][stay.upperBound - 1]
      && stay.allSatisfy { held[index][$0] + visit.acuity <= nurse.maxAcuity }
  }
}
