import CivilTime
import Regimens

/// The place of an occurrence in its regimen, before it has a date.
struct Slot: Hashable {
  /// Number over the whole course, from 1.
  let number: Int
  let phase: Int
  /// Cycle within the phase, from 0; the fraction's index for a fraction series.
  let cycle: Int
  let block: DayBlock
  let isFirstOfPhase: Bool
  let isFirstOfCycle: Bool
}

/// The slots of a regimen in order, one after the other.
struct SlotSequence: IteratorProtocol {
  private let phases: [PhaseShape]
  private var number = 0
  private var phase = 0
  private var cycle = 0
  private var day = 0

  /// The rhythm of a phase with the order's counts filled in.
  struct PhaseShape: Hashable {
    let days: [DayBlock]
    /// Nil runs until stopped.
    let cycles: Int?
  }

  /// Lays out a regimen for an order; `onRequest` counts the doses of a phase that gives them on request.
  init(basis: PlanBasis, order: Order, onRequest: Int) {
    phases = basis.phases.map { item in
      let phase = item.value
      let single = [DayBlock(first: 1, last: 1)]
      switch phase.rhythm {
      case .cycles(_, let days, let count):
        let inEvening = phase.eveningStart.map(order.options.contains) ?? false
        return PhaseShape(
          days: inEvening ? days.value.map(Self.fromEvening) : days.value,
          cycles: order.counts[phase.id] ?? Self.cycles(count))
      case .fractions(let count, _): return PhaseShape(days: single, cycles: count.value)
      case .onRequest: return PhaseShape(days: single, cycles: max(1, onRequest))
      case .once: return PhaseShape(days: single, cycles: 1)
      }
    }
  }

  /// A block that begins in the evening ends on the morning after its last day.
  private static func fromEvening(_ block: DayBlock) -> DayBlock {
    block.first == block.last ? block : DayBlock(first: block.first, last: block.last + 1)
  }

  private static func cycles(_ count: RepeatCount) -> Int? {
    switch count {
    case .times(let times): times.value
    case .untilStopped: nil
    case .ordered: 0
    }
  }

  /// How many slots there are; nil when the last phase runs until stopped.
  var total: Int? {
    var total = 0
    for phase in phases {
      guard let cycles = phase.cycles else { return nil }
      total += cycles * phase.days.count
    }
    return total
  }

  /// How many cycles a phase has; nil when it runs until stopped.
  func cycles(ofPhase index: Int) -> Int? { phases[index].cycles }

  mutating func next() -> Slot? {
    while phase < phases.count {
      let shape = phases[phase]
      if let cycles = shape.cycles, cycle >= cycles {
        phase += 1
        cycle = 0
        day = 0
        continue
      }
      guard day < shape.days.count else {
        cycle += 1
        day = 0
        if shape.days.isEmpty { return nil }
        continue
      }
      number += 1
      defer { day += 1 }
      return Slot(
        number: number, phase: phase, cycle: cycle, block: shape.days[day],
        isFirstOfPhase: cycle == 0 && day == 0, isFirstOfCycle: day == 0)
    }
    return nil
  }
}
