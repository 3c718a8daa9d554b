/// A set of days as one bit each, for questions that are asked of very many days.
struct DaySet: Hashable, Sendable {
  private var first: Int32 = 0
  private var words: [UInt64] = []

  /// Gathers days.
  init(_ days: some Collection<CivilDate>) {
    guard let least = days.min()?.dayNumber, let most = days.max()?.dayNumber else { return }
    first = least
    words = Array(repeating: 0, count: Int(most - least) / 64 + 1)
    for day in days {
      let offset = Int(day.dayNumber - least)
      words[offset / 64] |= 1 << UInt64(offset % 64)
    }
  }

  /// Whether a day belongs to it.
  func contains(_ day: CivilDate) -> Bool {
    let offset = Int(day.dayNumber) - Int(first)
    guard offset >= 0, offset / 64 < words.count else { return false }
    return words[offset / 64] & (1 << UInt64(offset % 64)) != 0
  }
}
