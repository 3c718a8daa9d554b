/// A length of time as a calendar file writes it, such as `-P1DT2H`.
struct CalendarDuration: Hashable, Sendable {
  /// Signed.
  let seconds: Int

  /// Reads a duration (RFC 5545, section 3.3.6); nil when it is none.
  init?(_ text: String) {
    var rest = text[...]
    var isNegative = false
    if let sign = rest.first, sign == "+" || sign == "-" {
      isNegative = sign == "-"
      rest = rest.dropFirst()
    }
    guard rest.first == "P" else { return nil }
    rest = rest.dropFirst()
    var seconds = 0
    var isTime = false
    // Units come in this order, weeks alone.
    var allowed: [(unit: Character, seconds: Int)] = [("W", 604_800), ("D", 86_400)]
    var last: Character?
    while let first = rest.first {
      if first == "T" {
        guard !isTime else { return nil }
        isTime = true
        allowed = [("H", 3_600), ("M", 60), ("S", 1)]
        rest = rest.dropFirst()
        guard !rest.isEmpty else { return nil }
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard (1...6).contains(digits.count), let number = Int(digits),
        let unit = rest.dropFirst(digits.count).first,
        let place = allowed.firstIndex(where: { $0.unit == unit })
      else { return nil }
      // Hours followed by seconds want the minutes between them.
      guard !(last == "H" && unit == "S") else { return nil }
      last = unit
      seconds += number * allowed[place].seconds
      allowed = Array(allowed[(place + 1)...])
      rest = rest.dropFirst(digits.count + 1)
      if unit == "W", !rest.isEmpty { return nil }
    }
    guard last != nil else { return nil }
    self.seconds = isNegative ? -seconds : seconds
  }
}
