/// The rule by which a zone's offset changes in every later year, such as `GMT0BST,M3.5.0/1,M10.5.0`.
///
/// The form is POSIX's TZ with the hours of RFC 8536, -167 to 167.
struct ZoneRule: Hashable, Sendable {
  /// When a year's change comes, on the clock that is in force until then.
  private struct Change: Hashable {
    enum Day: Hashable {
      /// A weekday (0 is Sunday) of a week of a month; week 5 is the last.
      case weekday(Int, week: Int, month: Int)
      /// 1 to 365; 29 February is never counted.
      case numbered(Int)
      /// 0 to 365, with 29 February.
      case counted(Int)
    }

    let day: Day
    /// Seconds after midnight.
    let time: Int64

    /// Seconds since 1970 on the local clock, in a year.
    func seconds(in year: Int) -> Int64 {
      let newYear = CivilDate(year: year, month: 1, day: 1) ?? .latest
      let number: Int
      switch day {
      case .weekday(let weekday, let week, let month):
        let first = newYear.adding(months: month - 1)
        let lead = (weekday - first.weekday.rawValue % 7 + 7) % 7
        var offset = lead + (week - 1) * 7
        if offset >= CivilDate.lastDay(ofMonth: month, in: year) { offset -= 7 }
        number = Int(first.dayNumber) + offset
      case .numbered(let day):
        let isLater = day >= 60 && CivilDate.lastDay(ofMonth: 2, in: year) == 29
        number = Int(newYear.dayNumber) + day - (isLater ? 0 : 1)
      case .counted(let day): number = Int(newYear.dayNumber) + day
      }
      return Int64(number) * 86_400 + time
    }
  }

  /// The other offset of the year.
  private struct Summer: Hashable {
    let offset: Int
    let begins: Change
    let ends: Change
  }

  private let standard: Int
  private let summer: Summer?

  /// Reads a rule; nil when it is not one.
  init?(_ text: ArraySlice<UInt8>) {
    var scan = Scan(rest: text)
    guard scan.name(), let west = scan.hours() else { return nil }
    standard = Int(-west)
    guard !scan.rest.isEmpty else {
      summer = nil
      return
    }
    guard scan.name() else { return nil }
    var offset = standard + 3_600
    if scan.rest.first != Scan.comma {
      guard let west = scan.hours() else { return nil }
      offset = Int(-west)
    }
    guard let begins = scan.change(), let ends = scan.change(), scan.rest.isEmpty else {
      return nil
    }
    summer = Summer(offset: offset, begins: begins, ends: ends)
  }

  /// Seconds east of UTC at an instant.
  func offset(atUTC seconds: Int64) -> Int {
    guard let summer else { return standard }
    let first = Int64(CivilDate.earliest.dayNumber) * 86_400
    let last = Int64(CivilDate.latest.dayNumber) * 86_400
    let local = min(max(seconds, first), last) + Int64(standard)
    let day = local >= 0 ? local / 86_400 : -((-local + 86_399) / 86_400)
    let year = CivilDate(dayNumber: Int32(clamping: day)).year
    let begins = summer.begins.seconds(in: year) - Int64(standard)
    let ends = summer.ends.seconds(in: year) - Int64(summer.offset)
    let isSummer =
      begins < ends ? begins <= seconds && seconds < ends : !(ends <= seconds && seconds < begins)
    return isSummer ? summer.offset : standard
  }

  /// Reads the parts of a rule one after another.
  private struct Scan {
    static let comma = UInt8(ascii: ",")
    var rest: ArraySlice<UInt8>

    /// Passes over an abbreviation: letters, or anything in angle brackets.
    mutating func name() -> Bool {
      if take("<") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
        return true
      }
      let letters = rest.prefix { (65...90).contains($0 & 0xDF) }
      rest = rest[letters.endIndex...]
      return letters.count >= 3
    }

    /// A signed time such as `-5`, `3:30` or `26`, in seconds.
    mutating func hours() -> Int64? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = number(), hours <= 167 else { return nil }
      var seconds = Int64(hours) * 3_600
      for unit in [60, 1] as [Int64] where take(":") {
        guard let more = number(), more < 60 else { return nil }
        seconds += Int64(more) * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// A change such as `,M3.5.0/1`.
    mutating func change() -> Change? {
      guard take(",") else { return nil }
      let day: Change.Day
      if take("M") {
        guard let month = number(), (1...12).contains(month), take("."), let week = number(),
          (1...5).contains(week), take("."), let weekday = number(), weekday < 7
        else { return nil }
        day = .weekday(weekday, week: week, month: month)
      } else if take("J") {
        guard let number = number(), (1...365).contains(number) else { return nil }
        day = .numbered(number)
      } else {
        guard let number = number(), number <= 365 else { return nil }
        day = .counted(number)
      }
      guard take("/") else { return Change(day: day, time: 7_200) }
      return hours().map { Change(day: day, time: $0) }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest = rest.dropFirst()
      return true
    }

    private mutating func number() -> Int? {
      let digits = rest.prefix { (48...57).contains($0) }
      guard (1...3).contains(digits.count) else { return nil }
      rest = rest[digits.endIndex...]
      return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
  }
}
