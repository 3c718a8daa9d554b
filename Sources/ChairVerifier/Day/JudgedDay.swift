/// A day and a plan of it, joined by name for the rules.
struct JudgedDay: Sendable {
  /// An entry of the plan whose visit the instance has, with whatever else of it is known.
  struct Stay: Sendable {
    let visit: DayInstance.Visit
    let start: Int
    /// Positions in the instance; nil when the plan names one it does not have.
    let nurse: Int?
    let place: Int?

    /// The first slot after the stay.
    var end: Int { start + visit.duration }
    /// The slot of the disconnect.
    var lastSlot: Int { end - 1 }
    /// The visit's id as messages show it.
    var name: String { quoted(visit.id) }
  }

  let instance: DayInstance
  let plan: DayPlan
  /// Every entry with a known visit, in the order of the plan; an entry given twice counts twice.
  let stays: [Stay]
  /// The stays of each nurse, by her position.
  let staysOfNurse: [[Stay]]
  /// The stays in each place, by its position.
  let staysInPlace: [[Stay]]
  /// The slots of each nurse's break as planned, by her position; nil when she has none.
  let breakOfNurse: [Range<Int>?]

  /// Joins the two.
  init(instance: DayInstance, plan: DayPlan) {
    self.instance = instance
    self.plan = plan
    stays = plan.entries.compactMap { entry in
      instance.visitNamed[entry.id].map {
        Stay(
          visit: instance.visits[$0], start: entry.start, nurse: instance.nurseNamed[entry.nurse],
          place: instance.placeNamed[entry.place])
      }
    }
    var byNurse = [[Stay]](repeating: [], count: instance.nurses.count)
    var byPlace = [[Stay]](repeating: [], count: instance.places.count)
    for stay in stays {
      if let nurse = stay.nurse { byNurse[nurse].append(stay) }
      if let place = stay.place { byPlace[place].append(stay) }
    }
    staysOfNurse = byNurse
    staysInPlace = byPlace
    var breaks = [Range<Int>?](repeating: nil, count: instance.nurses.count)
    for (name, start) in plan.breaks {
      guard let nurse = instance.nurseNamed[name] else { continue }
      breaks[nurse] = start..<(start + instance.nurses[nurse].breakLength)
    }
    breakOfNurse = breaks
  }

  /// Says a slot in plain words.
  func words(_ slot: Int) -> String { instance.clock.words(slot) }
}
