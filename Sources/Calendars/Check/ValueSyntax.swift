import CivilTime

/// The kinds of value that properties have (RFC 5545, section 3.3), each with what can be wrong with it.
enum ValueSyntax: Sendable {
  case text
  /// Texts parted by commas.
  case texts
  /// One line of text, not empty, without spaces at its ends.
  case title
  /// One of these words.
  case word([String])
  /// An integer in a range.
  case integer(ClosedRange<Int>)
  /// An instant, ending in Z.
  case instant
  /// A date or date with time, its form stated by VALUE and TZID.
  case stamp
  /// Such stamps, parted by commas.
  case stamps
  /// A wall clock without a zone, as an onset has.
  case wallClock
  case duration
  case offset
  case rule
  case address
  case coordinates
  /// Checked elsewhere, or free.
  case free

  /// What is wrong with a value; nil when nothing is.
  func problem(with line: ContentLine) -> String? {
    let value = line.value
    switch self {
    case .free, .rule: return nil
    case .text: return Self.textProblem(value, separators: false)
    case .texts: return Self.textProblem(value, separators: true)
    case .title:
      if value.isEmpty { return "is empty" }
      if value.contains("\\n") || value.contains("\\N") { return "has more than one line" }
      if value.first == " " || value.last == " " { return "has a space at its end" }
      return Self.textProblem(value, separators: false)
    case .word(let words):
      return words.contains(value)
        ? nil : "is '\(value)'; it must be \(words.joined(separator: " or "))"
    case .integer(let range):
      guard let number = Int(value), range.contains(number), value.first != "+" else {
        return
          "is '\(value)'; it must be a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
      return nil
    case .instant: return Self.instantProblem(line)
    case .stamp: return Self.stampProblem(value, line)
    case .stamps:
      for part in value.split(separator: ",", omittingEmptySubsequences: false) {
        if let problem = Self.stampProblem(String(part), line) { return problem }
      }
      return nil
    case .wallClock:
      if !line.parameters.isEmpty {
        return "has a parameter; it is the wall clock of the zone itself"
      }
      do throws(CalendarStamp.Problem) {
        let stamp = try CalendarStamp(value)
        return stamp.secondOfDay == nil || stamp.isUniversal
          ? "is '\(value)'; it must be a wall clock such as 20070311T020000" : nil
      } catch { return error.text }
    case .duration: return Self.durationProblem(value)
    case .offset: return Self.offsetProblem(value)
    case .address: return Self.addressProblem(value)
    case .coordinates: return Self.coordinatesProblem(value)
    }
  }

  private static func textProblem(_ value: String, separators: Bool) -> String? {
    var isEscaped = false
    for character in value.unicodeScalars {
      if isEscaped {
        guard ["\\", ";", ",", "n", "N"].contains(character) else {
          return "has '\\\(character)'; only \\\\ \\; \\, and \\n are escapes"
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == ";" || (character == "," && !separators) {
        return "has a '\(character)' that is not escaped"
      }
    }
    return isEscaped ? "ends in a backslash" : nil
  }

  private static func instantProblem(_ line: ContentLine) -> String? {
    do throws(CalendarStamp.Problem) {
      let stamp = try CalendarStamp(line.value)
      guard stamp.isUniversal, line.parameter("TZID") == nil else {
        return "is '\(line.value)'; it must be in UTC, ending in Z, without TZID"
      }
      return nil
    } catch { return error.text }
  }

  private static func stampProblem(_ value: String, _ line: ContentLine) -> String? {
    let stamp: CalendarStamp
    do throws(CalendarStamp.Problem) { stamp = try CalendarStamp(value) } catch {
      return error.text
    }
    let hasZone = line.parameter("TZID") != nil
    switch line.parameter("VALUE") {
    case "DATE":
      if stamp.secondOfDay != nil { return "is '\(value)' but says VALUE=DATE" }
      return hasZone ? "is a day and cannot have a TZID" : nil
    case nil, "DATE-TIME":
      if stamp.secondOfDay == nil { return "is '\(value)', a day, without VALUE=DATE" }
      if stamp.isUniversal, hasZone { return "is in UTC and cannot have a TZID" }
      if !stamp.isUniversal, !hasZone { return "is '\(value)' in no zone; write UTC or a TZID" }
      return nil
    case let other?: return "has VALUE=\(other); it must be DATE or DATE-TIME"
    }
  }

  /// Checks `+0100` or `-053028`.
  private static func offsetProblem(_ value: String) -> String? {
    let octets = Array(value.utf8)
    let wrong = "is '\(value)'; it must be an offset such as +0100 or -0500"
    guard octets.count == 5 || octets.count == 7, octets[0] == 43 || octets[0] == 45,
      octets.dropFirst().allSatisfy({ (48...57).contains($0) })
    else { return wrong }
    let digits = octets.dropFirst().map { Int($0) - 48 }
    let parts = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    guard parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return wrong }
    return octets[0] == 45 && parts.allSatisfy { $0 == 0 } ? "is -0000; write +0000" : nil
  }

  /// The seconds of an offset that is well formed.
  static func offsetSeconds(_ value: String) -> Int? {
    guard offsetProblem(value) == nil else { return nil }
    let digits = value.utf8.dropFirst().map { Int($0) - 48 } + [0, 0]
    let seconds =
      (digits[0] * 10 + digits[1]) * 3_600 + (digits[2] * 10 + digits[3]) * 60 + digits[4] * 10
      + digits[5]
    return value.hasPrefix("-") ? -seconds : seconds
  }

  static func durationProblem(_ value: String) -> String? {
    guard let duration = CalendarDuration(value) else {
      return "is '\(value)'; it must be a duration such as PT30M or P1D"
    }
    return duration.seconds < 0 ? "is '\(value)'; it must not be negative" : nil
  }

  private static func addressProblem(_ value: String) -> String? {
    let octets = Array(value.utf8)
    guard let colon = octets.firstIndex(of: 58), colon > 0,
      octets[0] > 64,
      octets.allSatisfy({ (33...126).contains($0) && ![34, 60, 62, 92].contains($0) })
    else { return "is '\(value)'; it must be an address such as https://example.org/" }
    return nil
  }

  private static func coordinatesProblem(_ value: String) -> String? {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return "is '\(value)'; it must be latitude;longitude in degrees" }
    return nil
  }
}
