/// One change to a plan of a day, of the kinds a tired hand or a broken planner makes.
enum DayMutation: CaseIterable {
  case oneSlotEarlier, oneSlotLater, anotherStart, beforeReady, beforePharmacy, afterLatest
  case endOfDay, beyondHardClose
  case swapNurses, anotherNurse, startTogether, endTogether, startInBreak, endInBreak
  case swapPlaces, anotherPlace, placeOfNeighbour
  case dropBreak, moveBreak, breakOutsideWindow, breakOfStranger, breaksTogether
  case duplicate, remove, unknownVisit, unknownNurse, unknownPlace

  /// Applies the change at random places of the plan.
  func apply(to day: inout DayDraft, _ generator: inout SeededGenerator) {
    let index = generator.position(in: day.entries.count)
    let other = generator.position(in: day.entries.count)
    let pause = generator.position(in: day.breaks.count)
    let entry = day.entries[index]
    guard let visit = day.visits.first(where: { $0.id == entry.id }) else { return }
    switch self {
    case .oneSlotEarlier: day.entries[index].start -= 1
    case .oneSlotLater: day.entries[index].start += 1
    case .anotherStart: day.entries[index].start += Int.random(in: -8...8, using: &generator)
    case .beforeReady: day.entries[index].start = visit.ready - 1
    case .beforePharmacy: day.entries[index].start = visit.pharmacyReady - 1
    case .afterLatest: day.entries[index].start = visit.latestStart + 1
    case .endOfDay: day.entries[index].start = day.hardClose - visit.duration
    case .beyondHardClose: day.entries[index].start = day.hardClose - visit.duration + 1
    case .swapNurses:
      day.entries[index].nurse = day.entries[other].nurse
      day.entries[other].nurse = entry.nurse
    case .anotherNurse:
      day.entries[index].nurse = day.nurses[generator.position(in: day.nurses.count)].id
    case .startTogether:
      day.entries[index].nurse = day.entries[other].nurse
      day.entries[index].start = day.entries[other].start
    case .endTogether:
      let duration = day.visits.first { $0.id == day.entries[other].id }?.duration ?? 1
      day.entries[index].nurse = day.entries[other].nurse
      day.entries[index].start = day.entries[other].start + duration - visit.duration
    case .startInBreak: day.entries[index].start = breakStart(of: entry.nurse, in: day)
    case .endInBreak:
      day.entries[index].start = breakStart(of: entry.nurse, in: day) + 1 - visit.duration
    case .swapPlaces:
      day.entries[index].place = day.entries[other].place
      day.entries[other].place = entry.place
    case .anotherPlace:
      day.entries[index].place = day.places[generator.position(in: day.places.count)].id
    case .placeOfNeighbour: day.entries[index].place = day.entries[other].place
    case .dropBreak: day.breaks.remove(at: pause)
    case .moveBreak: day.breaks[pause].start += Int.random(in: -3...3, using: &generator)
    case .breakOutsideWindow:
      day.breaks[pause].start = [8, 19].randomElement(using: &generator) ?? 8
    case .breakOfStranger: day.breaks[pause].nurse = "stranger"
    case .breaksTogether:
      day.breaks[pause].start = day.breaks[generator.position(in: day.breaks.count)].start
    case .duplicate: day.entries.append(entry)
    case .remove: day.entries.remove(at: index)
    case .unknownVisit: day.entries[index].id = "stranger"
    case .unknownNurse: day.entries[index].nurse = "stranger"
    case .unknownPlace: day.entries[index].place = "stranger"
    }
  }

  private func breakStart(of nurse: String, in day: DayDraft) -> Int {
    day.breaks.first { $0.nurse == nurse }?.start ?? 0
  }
}
