package import CivilTime

/// What goes with a dose: a lab, dental review, scan, order-by date, co-medication or precaution.
package struct Companion: Hashable, Sendable {
  /// What kind of thing it is.
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case lab
    case dental
    case scan
    case order
    case coMedication = "co-medication"
    case premedication
    case precaution
    case review
    case advice
  }

  /// What its dates count from.
  package enum Anchor: String, CaseIterable, Sendable, Hashable {
    case start
    case everyDose = "every-dose"
    case firstDose = "first-dose"
    case laterDoses = "later-doses"
    /// The last dose of the order, or the last given once the course has ceased.
    case end
    /// Each wound of the mouth, such as an extraction, that a dentist reports; takes a window, or repeats
    /// until the mouth is found healed.
    case extraction
  }

  /// When it falls, as offsets from the anchor (negative is before).
  package enum Timing: Hashable, Sendable {
    case window(
      earliest: Cited<CivilInterval>, target: Cited<CivilInterval>, latest: Cited<CivilInterval>)
    /// An all-day span.
    case period(from: Cited<CivilInterval>, to: PeriodEnd)
    /// Minutes on the clock from the start of the infusion, or of the appointment where nothing comes before it;
    /// negative is before.
    case times([Cited<Int>])
    /// Repeats; each counts from the day the one before was done. Nil `until` runs to the course's end.
    case repeating(
      first: Cited<CivilInterval>, every: Cited<CivilInterval>, late: Cited<CivilInterval>,
      until: Cited<CivilInterval>?)
    /// So many days before the dose as the clinic's named setting says.
    case clinicLead(String)
  }

  /// Where an all-day span ends.
  package enum PeriodEnd: Hashable, Sendable {
    /// So long after the anchor.
    case afterAnchor(Cited<CivilInterval>)
    /// With the course, or so long after its last dose, as contraception does.
    case afterCourse(Cited<CivilInterval>?)
  }

  /// Where it is taken or done.
  package enum Setting: String, CaseIterable, Sendable, Hashable {
    /// By staff; not in the patient's calendar.
    case clinic
    case home
  }

  package let id: String
  package let kind: Kind
  package let anchor: Anchor
  package let timing: Timing
  package let titles: Titles
  /// Where it is taken; nil where that says itself.
  package let setting: Setting?
  /// What the patient should bring or do, in plain words.
  package let patientNote: String?
  package let staffNote: String?
  /// Only when the order names this option, for example "dexamethasone".
  package let whenOrdered: String?
  /// Left out when the order names this option, which brings something that replaces it.
  package let unlessOrdered: String?
  /// The clearance it gives when recorded as done, for example "dental".
  package let clears: String?
  /// Labels that carry it; empty means all.
  package let jurisdictions: [Jurisdiction]
  package let citations: [String]

  /// Describes a companion.
  package init(
    id: String, kind: Kind, anchor: Anchor, timing: Timing, titles: Titles,
    setting: Setting? = nil, patientNote: String?, staffNote: String?, whenOrdered: String?,
    unlessOrdered: String? = nil, clears: String?,
    jurisdictions: [Jurisdiction], citations: [String]
  ) {
    self.id = id
    self.kind = kind
    self.anchor = anchor
    self.timing = timing
    self.titles = titles
    self.setting = setting
    self.patientNote = patientNote
    self.staffNote = staffNote
    self.whenOrdered = whenOrdered
    self.unlessOrdered = unlessOrdered
    self.clears = clears
    self.jurisdictions = jurisdictions
    self.citations = citations
  }
}
