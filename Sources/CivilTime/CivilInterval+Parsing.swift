extension CivilInterval {
  /// Reads `28 d`, `4 wk`, `6 mo` or `5 mo 14 d`: months, then weeks, then days, one space between, a sign
  /// for the whole where wanted.
  ///
  /// At most 1200 months and 36 600 days: nothing is planned a century ahead, so more is a slip.
  package init(parsing text: some StringProtocol) throws(CivilTimeError) {
    let original = String(text)
    let sign = original.hasPrefix("-") ? -1 : 1
    let body =
      original.hasPrefix("-") || original.hasPrefix("+") ? original.dropFirst() : original[...]
    let words = body.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count.isMultiple(of: 2), words.count <= 6 else { throw Self.refusal(of: original) }
    var counts = [0, 0, 0]
    var next = 0
    var isTooLong = false
    for index in stride(from: 0, to: words.count, by: 2) {
      let digits = words[index].utf8
      guard let unit = ["mo", "wk", "d"].firstIndex(of: words[index + 1]), unit >= next,
        !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) })
      else { throw Self.refusal(of: original) }
      next = unit + 1
      if let count = Int(words[index]), count <= 36_600 {
        counts[unit] = count
      } else {
        isTooLong = true
      }
    }
    let days = counts[1] * 7 + counts[2]
    guard !isTooLong, counts[0] <= 1_200, days <= 36_600 else { throw .intervalTooLong(original) }
    self.init(months: sign * counts[0], days: sign * days)
  }

  /// The error for a text that is no interval, with advice where the text shows what was meant.
  private static func refusal(of text: String) -> CivilTimeError {
    .notAnInterval(text, advice: advice(for: text))
  }

  private static func advice(for text: String) -> String? {
    let lowered = text.prefix(40).lowercased()
    if ["monthly", "every month", "1 month", "month"].contains(lowered) {
      return "a month can mean 28 days or a calendar month; write '28 d' or '1 mo'"
    }
    let number = lowered.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let word = lowered.dropFirst(number.count).drop { $0 == " " }
    guard !number.isEmpty, let unit = unit(named: word) else {
      return lowered.contains(" mo") && lowered.contains(" d") || lowered.contains(" wk")
        ? "the order is months, then weeks, then days, each once and after one space" : nil
    }
    guard number.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return "the number must be a whole number of days, weeks or months"
    }
    return "write '\(number) \(unit)'"
  }

  private static func unit(named word: Substring) -> String? {
    switch word {
    case "d", "day", "days": "d"
    case "w", "wk", "wks", "week", "weeks": "wk"
    case "mo", "mos", "mth", "mths", "month", "months": "mo"
    default: nil
    }
  }
}
