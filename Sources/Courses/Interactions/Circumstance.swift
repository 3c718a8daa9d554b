package import CivilTime
package import Quantities

/// Something beside the course that bears on it: another medicine, a condition, an exposure, a dose given elsewhere,
/// or a thing planned.
package struct Circumstance: Hashable, Sendable {
  /// What kind of thing was written down.
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A medicine taken from a day on; until a day, or until it is recorded as stopped.
    case taking
    /// The medicine is taken no more.
    case stopped
    /// A condition found, such as cord-compression; until it is recorded as resolved.
    case condition
    case resolved
    /// A single exposure, such as iodinated-contrast.
    case exposed
    /// A dose of a named ingredient given by another clinic.
    case elsewhere
    /// A thing to come, such as invasive-dental-work, on a day of its own.
    case planned
  }

  package let kind: Kind
  /// The name as written, such as `abiraterone` or `denosumab 60 mg`.
  package let name: String
  /// The last day of a medicine or condition, or the day of a thing planned; nil while it is open.
  package let until: CivilDate?
  /// Radiation given elsewhere, which ended on the entry's day; nil for anything else.
  package let radiation: Radiation?

  /// What is known of a course of radiation that another clinic gave.
  package struct Radiation: Hashable, Sendable {
    package let site: String
    package let fractions: Int
    /// The dose of one fraction.
    package let dose: Quantity
    /// Whether the spinal cord lay in the field.
    package let hasCord: Bool
    /// The greatest dose of the whole course to the thecal sac; nil where it is not known.
    package let cordMaximum: Quantity?

    /// Describes a course of radiation.
    package init(
      site: String, fractions: Int, dose: Quantity, hasCord: Bool, cordMaximum: Quantity? = nil
    ) {
      self.site = site
      self.fractions = fractions
      self.dose = dose
      self.hasCord = hasCord
      self.cordMaximum = cordMaximum
    }
  }

  /// Writes a circumstance down.
  package init(kind: Kind, name: String, until: CivilDate?, radiation: Radiation? = nil) {
    self.radiation = radiation
    self.kind = kind
    self.name = name
    self.until = until
  }
}
