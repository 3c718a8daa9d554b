import CivilTime

/// A rule by which a day comes again; the part of RFC 5545's RRULE that holiday calendars use.
///
/// libical's own expansion crashes on some legal rules and never ends on others, so rules are read against a
/// short list here and anything beyond it is refused rather than guessed.
struct RecurrenceRule: Hashable, Sendable {
  /// How long the period is within which days are chosen.
  enum Frequency: String, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A weekday, or the n-th of a month or year, from the end when negative.
  struct CountedDay: Hashable, Sendable {
    /// Zero means every one.
    let ordinal: Int
    let weekday: Weekday
  }

  /// Why a rule cannot be followed.
  struct NotUnderstood: Error {
    let part: String
  }

  let frequency: Frequency
  private(set) var interval = 1
  private(set) var count: Int?
  private(set) var until: CivilDate?
  private(set) var days: [CountedDay] = []
  private(set) var months: [Int] = []
  private(set) var monthDays: [Int] = []
  private(set) var positions: [Int] = []
  private(set) var weekStart = Weekday.monday

  private static let weekdays: [Substring: Weekday] = [
    "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday,
    "SA": .saturday, "SU": .sunday,
  ]

  /// Reads a rule.
  init(_ text: String) throws(NotUnderstood) {
    var parts: [(name: Substring, value: Substring)] = []
    for part in text.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, !parts.contains(where: { $0.name == pair[0] }) else {
        throw NotUnderstood(part: String(part))
      }
      parts.append((pair[0], pair[1]))
    }
    guard let first = parts.first(where: { $0.name == "FREQ" }),
      let frequency = Frequency(rawValue: String(first.value))
    else { throw NotUnderstood(part: text) }
    self.frequency = frequency
    for part in parts where part.name != "FREQ" {
      guard take(part.name, part.value) else {
        throw NotUnderstood(part: "\(part.name)=\(part.value)")
      }
    }
    guard count == nil || until == nil else { throw NotUnderstood(part: "COUNT with UNTIL") }
  }

  private mutating func take(_ name: Substring, _ value: Substring) -> Bool {
    func numbers(_ range: ClosedRange<Int>, signed: Bool = false) -> [Int]? {
      var numbers: [Int] = []
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        guard let number = Int(item), range.contains(signed ? abs(number) : number) else {
          return nil
        }
        numbers.append(number)
      }
      return numbers
    }
    switch name {
    case "INTERVAL":
      guard let number = Int(value), (1...1_000).contains(number) else { return false }
      interval = number
    case "COUNT":
      guard let number = Int(value), (1...100_000).contains(number) else { return false }
      count = number
    case "UNTIL":
      guard let stamp = try? CalendarStamp(String(value)) else { return false }
      until = stamp.date
    case "WKST":
      guard let day = Self.weekdays[value] else { return false }
      weekStart = day
    case "BYMONTH":
      guard let numbers = numbers(1...12) else { return false }
      months = numbers
    case "BYMONTHDAY":
      guard frequency != .weekly, let numbers = numbers(1...31, signed: true) else { return false }
      monthDays = numbers
    case "BYSETPOS":
      guard frequency == .monthly, let numbers = numbers(1...31, signed: true) else { return false }
      positions = numbers
    case "BYDAY":
      for item in value.split(separator: ",", omittingEmptySubsequences: false) {
        let front = item.dropLast(2)
        guard let day = Self.weekdays[item.suffix(2)],
          let ordinal = front.isEmpty ? 0 : Int(front), abs(ordinal) <= 53,
          front.isEmpty || (ordinal != 0 && (frequency == .monthly || frequency == .yearly))
        else { return false }
        days.append(CountedDay(ordinal: ordinal, weekday: day))
      }
    default: return false
    }
    return true
  }
}
