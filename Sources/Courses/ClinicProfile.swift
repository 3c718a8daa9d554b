package import CivilTime
package import Quantities
package import Regimens

/// A clinic as planning sees it: its zone, its days, and the settings no regimen may hold.
package struct ClinicProfile: Hashable, Sendable {
  package let id: String
  package let name: String
  /// Olson identifier, such as Europe/London.
  package let zone: String
  /// Whose labels apply; nil when the clinic has not said.
  package let jurisdiction: Jurisdiction?
  /// Days and hours of most places.
  package let hours: WorkingCalendar
  /// Places that keep days of their own, such as the linac.
  package let placeHours: [Occupancy.Place: WorkingCalendar]
  /// Oldest lab value that counts, in days, by analyte.
  package let labValidity: [Analyte: Int]
  /// The normal ranges of the clinic's laboratory, by analyte; never guessed where one is missing.
  package let normalRanges: [Analyte: NormalRange]
  /// Named lead times in days, such as "lab" or "supply-radium-223".
  package let leads: [String: Int]
  /// What patients see as the place of an appointment.
  package let location: String?
  /// Key that makes calendar UIDs this clinic's own; not a secret of any patient.
  package let uidNamespace: String

  /// Describes a clinic.
  package init(
    id: String, name: String, zone: String, jurisdiction: Jurisdiction?, hours: WorkingCalendar,
    placeHours: [Occupancy.Place: WorkingCalendar], labValidity: [Analyte: Int],
    leads: [String: Int], location: String?, uidNamespace: String,
    normalRanges: [Analyte: NormalRange] = [:]
  ) {
    self.normalRanges = normalRanges
    self.id = id
    self.name = name
    self.zone = zone
    self.jurisdiction = jurisdiction
    self.hours = hours
    self.placeHours = placeHours
    self.labValidity = labValidity
    self.leads = leads
    self.location = location
    self.uidNamespace = uidNamespace
  }

  /// The days on which a kind of place is open.
  package func calendar(for place: Occupancy.Place?) -> WorkingCalendar {
    place.flatMap { placeHours[$0] } ?? hours
  }
}
