/// The names that files give to zones, and the Olson names they stand for.
enum ZoneNames {
  /// Zones as Windows and Outlook name them; Foundation knows none of these.
  private static let windows: [String: String] = [
    "AUS Eastern Standard Time": "Australia/Sydney",
    "AUS Central Standard Time": "Australia/Darwin",
    "Alaskan Standard Time": "America/Anchorage", "Arab Standard Time": "Asia/Riyadh",
    "Arabian Standard Time": "Asia/Dubai", "Argentina Standard Time": "America/Buenos_Aires",
    "Atlantic Standard Time": "America/Halifax", "Canada Central Standard Time": "America/Regina",
    "Cen. Australia Standard Time": "Australia/Adelaide",
    "Central America Standard Time": "America/Guatemala",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw",
    "Central Standard Time": "America/Chicago", "China Standard Time": "Asia/Shanghai",
    "E. Africa Standard Time": "Africa/Nairobi", "E. Australia Standard Time": "Australia/Brisbane",
    "E. South America Standard Time": "America/Sao_Paulo",
    "Eastern Standard Time": "America/New_York",
    "Egypt Standard Time": "Africa/Cairo", "FLE Standard Time": "Europe/Kiev",
    "GMT Standard Time": "Europe/London", "GTB Standard Time": "Europe/Bucharest",
    "Greenwich Standard Time": "Atlantic/Reykjavik", "Hawaiian Standard Time": "Pacific/Honolulu",
    "India Standard Time": "Asia/Calcutta", "Israel Standard Time": "Asia/Jerusalem",
    "Korea Standard Time": "Asia/Seoul", "Morocco Standard Time": "Africa/Casablanca",
    "Mountain Standard Time": "America/Denver", "New Zealand Standard Time": "Pacific/Auckland",
    "Newfoundland Standard Time": "America/St_Johns",
    "Pacific Standard Time": "America/Los_Angeles",
    "Pakistan Standard Time": "Asia/Karachi", "Romance Standard Time": "Europe/Paris",
    "Russian Standard Time": "Europe/Moscow", "SE Asia Standard Time": "Asia/Bangkok",
    "Singapore Standard Time": "Asia/Singapore",
    "South Africa Standard Time": "Africa/Johannesburg",
    "Taipei Standard Time": "Asia/Taipei", "Tasmania Standard Time": "Australia/Hobart",
    "Tokyo Standard Time": "Asia/Tokyo", "Turkey Standard Time": "Europe/Istanbul",
    "US Eastern Standard Time": "America/Indianapolis",
    "US Mountain Standard Time": "America/Phoenix",
    "UTC": "UTC", "W. Australia Standard Time": "Australia/Perth",
    "W. Central Africa Standard Time": "Africa/Lagos", "W. Europe Standard Time": "Europe/Berlin",
  ]

  /// The Olson name; nil for a name that is neither one nor stands for one.
  ///
  /// libical and others put a prefix before it, as in `/freeassociation.sourceforge.net/Europe/London`.
  static func olsonName(for name: String) -> String? {
    if let olson = windows[name] { return olson }
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)[...]
    if parts.first?.isEmpty == true { parts = parts.dropFirst(2) }
    let isOlson =
      (1...3).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { octet in
            (65...90).contains(octet) || (97...122).contains(octet) || (48...57).contains(octet)
              || [43, 45, 95].contains(octet)
          }
      }
    return isOlson ? parts.joined(separator: "/") : nil
  }
}
