import CivilTime

extension RecurrenceRule {
  /// The days on which a series falls, its first day included, up to a last day.
  ///
  /// - Parameters:
  ///   - start: The first day of the series; it belongs to it whatever the rule says.
  ///   - last: No day after this one is given.
  ///   - budget: Periods that may still be looked at; it is lowered, and the days end when it is spent.
  /// - Returns: The days in order.
  func days(from start: CivilDate, through last: CivilDate, budget: inout Int) -> [CivilDate] {
    var found = [start]
    let end = min(last, until ?? last)
    let most = count ?? Int.max
    var step = 0
    while found.count < most, budget > 0 {
      guard let (begin, candidates) = period(step, from: start), begin <= end else { break }
      for day in candidates where day > start && found.count < most {
        guard day <= end else { return found }
        found.append(day)
        budget -= 1
      }
      step += 1
      budget -= 1
    }
    return found
  }

  /// The first day of the n-th period and the days chosen in it, in order; nil beyond the year 2200.
  private func period(_ step: Int, from start: CivilDate) -> (CivilDate, [CivilDate])? {
    switch frequency {
    case .daily:
      guard let day = shifted(start, by: step * interval) else { return nil }
      return (day, chosen([day]))
    case .weekly:
      let back = (start.weekday.rawValue - weekStart.rawValue + 7) % 7
      guard let begin = shifted(start, by: step * interval * 7 - back) else { return nil }
      let week = (0..<7).compactMap { shifted(begin, by: $0) }
      return (begin, chosen(week.filter { days.isEmpty ? $0.weekday == start.weekday : true }))
    case .monthly:
      let index = start.year * 12 + start.month - 1 + step * interval
      guard let begin = CivilDate(year: index / 12, month: index % 12 + 1, day: 1) else {
        return nil
      }
      let month = Self.month(begin)
      let isFree = days.isEmpty && monthDays.isEmpty
      return (begin, placed(chosen(month.filter { isFree ? $0.day == start.day : true })))
    case .yearly:
      guard let begin = CivilDate(year: start.year + step * interval, month: 1, day: 1) else {
        return nil
      }
      return (begin, chosen(yearDays(begin, start)))
    }
  }

  /// The days of a year that a yearly rule may choose from.
  private func yearDays(_ begin: CivilDate, _ start: CivilDate) -> [CivilDate] {
    let isFree = days.isEmpty && monthDays.isEmpty
    let wanted = months.isEmpty && isFree ? [start.month] : months.isEmpty ? Array(1...12) : months
    return wanted.sorted().flatMap { month -> [CivilDate] in
      guard let first = CivilDate(year: begin.year, month: month, day: 1) else { return [] }
      if isFree {
        return CivilDate(year: begin.year, month: month, day: start.day).map { [$0] } ?? []
      }
      return Self.month(first)
    }
  }

  /// Those that pass every part of the rule.
  private func chosen(_ candidates: [CivilDate]) -> [CivilDate] {
    candidates.filter { day in
      if !months.isEmpty, !months.contains(day.month) { return false }
      if !monthDays.isEmpty {
        let fromEnd = day.day - CivilDate.lastDay(ofMonth: day.month, in: day.year) - 1
        guard monthDays.contains(day.day) || monthDays.contains(fromEnd) else { return false }
      }
      return days.isEmpty || days.contains { $0.weekday == day.weekday && counts($0.ordinal, day) }
    }
  }

  /// Whether a day is the n-th of its weekday, in the month, or in the year where a yearly rule names no month.
  private func counts(_ ordinal: Int, _ day: CivilDate) -> Bool {
    guard ordinal != 0 else { return true }
    let isOfYear = frequency == .yearly && months.isEmpty
    guard let first = CivilDate(year: day.year, month: isOfYear ? 1 : day.month, day: 1),
      let last = CivilDate(
        year: day.year, month: isOfYear ? 12 : day.month,
        day: isOfYear ? 31 : CivilDate.lastDay(ofMonth: day.month, in: day.year))
    else { return false }
    return ordinal > 0 ? (day - first) / 7 + 1 == ordinal : (last - day) / 7 + 1 == -ordinal
  }

  /// BYSETPOS: the n-th of the days chosen in a month.
  private func placed(_ chosen: [CivilDate]) -> [CivilDate] {
    guard !positions.isEmpty else { return chosen }
    return chosen.enumerated().filter { index, _ in
      positions.contains(index + 1) || positions.contains(index - chosen.count)
    }.map(\.element)
  }

  private static func month(_ first: CivilDate) -> [CivilDate] {
    (0..<CivilDate.lastDay(ofMonth: first.month, in: first.year)).map { first.adding(days: $0) }
  }

  /// A day so much later; nil outside the range of civil dates, where arithmetic would stand still.
  private func shifted(_ day: CivilDate, by days: Int) -> CivilDate? {
    let number = Int(day.dayNumber) + days
    guard number <= Int(CivilDate.latest.dayNumber) else { return nil }
    return CivilDate(dayNumber: Int32(clamping: number))
  }
}
