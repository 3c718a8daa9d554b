/// Sessions that ask the same of a day; the series of one clinic have few kinds.
struct SeriesKind: Hashable, Sendable {
  /// Index of the sector among the sectors.
  var sector: Int
  var needsConsultation: Bool
  var mixedSameDay: Bool
  var mixing: Int
  var treatment: Int
}

/// When one session's operations begin, on a day of its own.
struct SeriesTimes: Hashable, Sendable {
  /// Start of the consultation; 0 when there is none.
  var consultation: Int
  /// Start of the installation.
  var installation: Int
  /// Start of the treatment.
  var treatment: Int
  /// End of the treatment.
  var end: Int
}

/// An instance as flat arrays; slots of a day are the bits of a word.
struct SeriesTables: Sendable {
  var days: Int
  var slots: Int
  var penalty: Int
  var consultation: Int
  var installation: Int
  /// Parts a nurse's attention has: a treatment takes one, an installation all.
  var parts: Int
  var places: Int
  var sectors: Int
  var kinds: [SeriesKind]
  /// For each patient, the kind of each session and its day after the first session's day.
  var patients: [[(kind: Int, offset: Int)]]
  /// Doctors, by (sector, day, slot), and nurses' parts, by (day, slot).
  var doctors: [Int]
  var attention: [Int]
  /// The end of the earliest mixing of a kind that begins at or after a slot.
  ///
  /// By (kind, day, slot up to and with `slots`); `never` when there is none. Mixing on the day before ends at 0.
  var mixed: [Int]

  /// Later than any slot.
  static let never = 255

  init(_ instance: SeriesInstance) {
    days = instance.days
    slots = instance.slots
    penalty = instance.penalty
    consultation = instance.consultation
    installation = instance.installation
    parts = instance.multitasks
    places = instance.places
    let names = instance.doctors.keys.sorted()
    sectors = max(1, names.count)
    kinds = []
    patients = []
    var known: [SeriesKind: Int] = [:]
    for patient in instance.patients {
      var offset = 0
      var list: [(kind: Int, offset: Int)] = []
      for (index, session) in patient.sessions.enumerated() {
        if index > 0 { offset += session.lag }
        let kind = SeriesKind(
          sector: session.needsConsultation ? names.firstIndex(of: session.sector) ?? 0 : 0,
          needsConsultation: session.needsConsultation, mixedSameDay: session.mixedSameDay,
          mixing: session.mixing, treatment: session.treatment)
        let number = known[kind] ?? kinds.count
        if number == kinds.count {
          known[kind] = number
          kinds.append(kind)
        }
        list.append((number, offset))
      }
      patients.append(list)
    }
    doctors = names.flatMap { instance.doctors[$0, default: []].flatMap { $0 } }
    attention = instance.nurses.flatMap { $0.map { $0 * instance.multitasks } }
    mixed = []
    for kind in kinds {
      for day in 0...days {
        mixed += Self.mixingEnds(kind, day: day, pharmacy: instance.pharmacy, slots: slots)
      }
    }
  }

  private static func mixingEnds(
    _ kind: SeriesKind, day: Int, pharmacy: [[Bool]], slots: Int
  ) -> [Int] {
    func begins(_ day: Int, _ slot: Int) -> Bool {
      slot + kind.mixing <= slots && pharmacy[day][slot..<(slot + kind.mixing)].allSatisfy { $0 }
    }
    if !kind.mixedSameDay, day > 0, (0...slots).contains(where: { begins(day - 1, $0) }) {
      return [Int](repeating: 0, count: slots + 1)
    }
    var ends = [Int](repeating: never, count: slots + 1)
    var next = never
    for slot in stride(from: slots, through: 0, by: -1) {
      if begins(day, slot) { next = slot + kind.mixing }
      ends[slot] = next
    }
    return ends
  }

  /// When a kind's drug is ready on a day, if the consultation ends at `slot`.
  @inline(__always)
  func ready(_ kind: Int, _ day: Int, after slot: Int) -> Int {
    let from = kinds[kind].mixedSameDay ? slot : 0
    return mixed[(kind * (days + 1) + day) * (slots + 1) + from]
  }
}
