import CivilTime
import Regimens

extension PlanDraft {
  /// The wounds of the mouth, each once, in order of recording.
  private var wounds: [CivilDate] {
    var wounds: [CivilDate] = []
    for record in state.dental where record.event == .extraction && !wounds.contains(record.on) {
      wounds.append(record.on)
    }
    return wounds
  }

  /// Checks after each recorded wound: one in a window, or one after the other until it was found healed.
  mutating func placeAfterExtractions(_ item: CompanionItem) {
    for (index, wound) in wounds.enumerated() {
      let numbers = Visit.Numbers(first: Int32(index + 1))
      let healed = state.dental.filter {
        ($0.event == .healed || $0.event == .cleared) && $0.on > wound
      }.map(\.on).min()
      switch item.companion.timing {
      case .window(let earliest, let target, let latest):
        let first = wound.adding(earliest.value)
        let window = DateSpan(first: first, last: max(first, wound.adding(latest.value)))
        let seen = (state.done[item.companion.id] ?? []).filter { $0 > wound }.min()
        guard let day = [healed, seen].compactMap({ $0 }).min() else {
          let day = wound.adding(target.value)
          let (date, moves) = openDay(day, in: first...max(first, wound.adding(latest.value)))
          checkClosure(item, on: date, due: day, by: wound.adding(latest.value), nil)
          add(
            item, numbers, on: date, window: window,
            Trace(
              anchor: .offset(target.value, from: wound), target: day, date: date, moves: moves),
            .open(nil))
          continue
        }
        add(item, numbers, on: day, window: window, .recorded(day), .done)
      case .repeating(let first, let every, let late, let until):
        let end = until.map { wound.adding($0.value) } ?? through
        let due = wound.adding(first.value).adding(-late.value)
        let done = checks(item.companion, of: wound, from: due, until: healed)
        placeSeries(
          item, key: numbers, from: wound, to: healed.map { _ in wound } ?? end, done: done,
          rhythm: Series(
            first: first.value, every: every.value, late: late.value, until: until?.value),
          placement: nil, ahead: 1)
      case .period, .times, .clinicLead: break
      }
    }
  }

  /// The days on which a dentist looked at a wound, the last of them the day it was found healed; a look
  /// before the first check is due belongs to the healing.
  private func checks(
    _ companion: Companion, of wound: CivilDate, from due: CivilDate, until healed: CivilDate?
  ) -> [CivilDate] {
    var days = state.done[companion.id] ?? []
    days += state.dental.filter { $0.event == .reviewed || $0.event == .examined }.map(\.on)
      .filter { $0 >= due }
    let counted = days.filter { day in day > wound && healed.map { day < $0 } ?? true }
    return Set(counted + (healed.map { [$0] } ?? [])).sorted()
  }
}
