/// How much a calendar entry tells whoever sees the phone.
package enum Detail: String, CaseIterable, Sendable, Hashable {
  /// No drug, no disease, no record number.
  case discreet
  /// What kind of visit it is, in plain words.
  case plain
  /// The treatment by name.
  case full
}

/// Who reads a calendar.
package enum Audience: String, CaseIterable, Sendable, Hashable {
  case patient
  case staff
}
