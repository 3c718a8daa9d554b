/// The grammar of RRULE (RFC 5545, section 3.3.10).
enum RecurrenceSyntax {
  /// The form UNTIL must have.
  enum UntilForm: Sendable {
    case day
    case instant
  }

  private static let frequencies = [
    "SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY",
  ]
  private static let ranges: [String: ClosedRange<Int>] = [
    "INTERVAL": 1...9_999, "COUNT": 1...99_999, "BYSECOND": 0...60, "BYMINUTE": 0...59,
    "BYHOUR": 0...23, "BYMONTHDAY": 1...31, "BYYEARDAY": 1...366, "BYWEEKNO": 1...53,
    "BYMONTH": 1...12, "BYSETPOS": 1...366,
  ]
  private static let signed: Set<String> = ["BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"]
  private static let days: Set<String> = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// What is wrong with a rule; nil when nothing is.
  static func problem(with value: String, until: UntilForm) -> String? {
    var parts: [String: String] = [:]
    for part in value.split(separator: ";", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[1].isEmpty else {
        return "has the part '\(part)'; write NAME=VALUE"
      }
      guard parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil else {
        return "has \(pair[0]) twice"
      }
    }
    guard let frequency = parts["FREQ"] else { return "has no FREQ" }
    guard frequencies.contains(frequency) else {
      return "has FREQ=\(frequency); it must be \(frequencies.joined(separator: ", "))"
    }
    if parts["COUNT"] != nil, parts["UNTIL"] != nil { return "has COUNT and UNTIL; one of them" }
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      if let problem = problem(with: name, text, frequency: frequency, until: until) {
        return problem
      }
    }
    if parts["BYSETPOS"] != nil,
      !parts.keys.contains(where: { $0.hasPrefix("BY") && $0 != "BYSETPOS" })
    {
      return "has BYSETPOS with nothing to choose from"
    }
    return nil
  }

  private static func problem(
    with name: String, _ text: String, frequency: String, until: UntilForm
  ) -> String? {
    switch name {
    case "FREQ": return nil
    case "WKST": return days.contains(text) ? nil : "has WKST=\(text); it must be a day such as MO"
    case "UNTIL":
      let form = "has UNTIL=\(text); it must be \(until == .day ? "a day" : "an instant in UTC")"
      guard let stamp = try? CalendarStamp(text) else {
        return "has UNTIL=\(text), which is no date"
      }
      return (until == .day) == (stamp.secondOfDay == nil) && (until == .day || stamp.isUniversal)
        ? nil : form
    case "BYDAY":
      for item in text.split(separator: ",", omittingEmptySubsequences: false) {
        let ordinal = item.dropLast(2)
        guard days.contains(String(item.suffix(2))) else { return "has the day '\(item)' in BYDAY" }
        if ordinal.isEmpty { continue }
        guard frequency == "MONTHLY" || frequency == "YEARLY" else {
          return "has BYDAY=\(text), counted days, with FREQ=\(frequency)"
        }
        guard let number = Int(ordinal), (1...53).contains(abs(number)) else {
          return "has the day '\(item)' in BYDAY"
        }
      }
      return nil
    default:
      guard let range = ranges[name] else { return "has the unknown part \(name)" }
      if name == "BYWEEKNO", frequency != "YEARLY" { return "has BYWEEKNO with FREQ=\(frequency)" }
      if name == "BYMONTHDAY", frequency == "WEEKLY" { return "has BYMONTHDAY with FREQ=WEEKLY" }
      if name == "BYYEARDAY", ["DAILY", "WEEKLY", "MONTHLY"].contains(frequency) {
        return "has BYYEARDAY with FREQ=\(frequency)"
      }
      let items = text.split(separator: ",", omittingEmptySubsequences: false)
      guard items.count == 1 || name.hasPrefix("BY") else { return "has several values in \(name)" }
      for item in items {
        guard let number = Int(item), range.contains(signed.contains(name) ? abs(number) : number)
        else {
          return "has \(name)=\(item); it must be from \(range.lowerBound) to \(range.upperBound)"
        }
      }
      return nil
    }
  }
}
