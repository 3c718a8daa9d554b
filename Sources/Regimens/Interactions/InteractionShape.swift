package import CivilTime
package import Quantities

/// What an interaction rule compares.
package enum InteractionShape: Hashable, Sendable {
  /// Both are in force on a day: from the first to the last day of each, planned days included.
  case together(Selector, Selector)
  /// The first is in force on a day on which a dose of the second is given.
  case onDoseDay(Selector, of: Selector)
  /// A dose of `then` comes less than `least` after `after`. A course of `after` that is still running when
  /// `then` comes is not looked at: ``together(_:_:)`` is for that.
  ///
  /// With `onlyFirst`, only the first dose of a course is looked at.
  case tooSoon(
    after: Selector, then: Selector, least: Cited<CivilInterval>, onlyFirst: Bool)
  /// The first dose of `subject` comes without `needed` having begun at least so long before.
  case without(subject: Selector, needed: Selector, before: Cited<CivilInterval>)
  /// The latest value lies in `within` when a dose of the subject is next.
  case measured(subject: Selector, analyte: Analyte, within: LimitRange)
  /// A dose of the subject was recorded as given in less time than this.
  case infusion(subject: Selector, least: Cited<Quantity>)
  /// A dose of the subject is, or was, later than this: beyond its target or since the dose before.
  case late(subject: Selector, beyond: [Cited<Bound>])
  /// The product recorded for the next dose of the subject has another strength than the regimen reckons with, or
  /// states its reference in the site's time where the label does not.
  case product(subject: Selector)
  /// A second course of radiation to a site irradiated before.
  case reirradiation(ReirradiationLimits)
}

/// Limits on radiation to a site that was irradiated before.
package struct ReirradiationLimits: Hashable, Sendable {
  /// The least time between the courses.
  package let least: Cited<CivilInterval>
  /// The least time where the spinal cord lies in the field.
  package let leastWithCord: Cited<CivilInterval>
  /// The cord's alpha/beta ratio, in Gy.
  package let alphaBeta: Cited<Quantity>
  /// The biologically effective dose that no single course may pass, in Gy.
  package let mostEach: Cited<Quantity>
  /// The most the biologically effective doses may add up to, in Gy.
  package let mostTogether: Cited<Quantity>
  /// What holds beside this for a stereotactic course after a conventional one; nil where nothing does.
  package let stereotactic: StereotacticLimits?

  /// States the limits.
  package init(
    least: Cited<CivilInterval>, leastWithCord: Cited<CivilInterval>, alphaBeta: Cited<Quantity>,
    mostEach: Cited<Quantity>,
    mostTogether: Cited<Quantity>, stereotactic: StereotacticLimits? = nil
  ) {
    self.least = least
    self.leastWithCord = leastWithCord
    self.alphaBeta = alphaBeta
    self.mostEach = mostEach
    self.mostTogether = mostTogether
    self.stereotactic = stereotactic
  }
}

/// Limits on stereotactic radiation to a site that had conventional radiation.
///
/// The doses are the greatest to the thecal sac, counted as fractions of 2 Gy with the cord's alpha/beta ratio.
package struct StereotacticLimits: Hashable, Sendable {
  /// What is stereotactic; all other radiation is conventional.
  package let subject: Selector
  /// The least time from the last conventional fraction.
  package let least: Cited<CivilInterval>
  /// The most the stereotactic course may bring, in Gy.
  package let mostEach: Cited<Quantity>
  /// The most all courses may add up to, in Gy.
  package let mostTogether: Cited<Quantity>
  /// The greatest share of the stereotactic course in that sum, in percent.
  package let mostShare: Cited<Int>

  /// States the limits.
  package init(
    subject: Selector, least: Cited<CivilInterval>, mostEach: Cited<Quantity>,
    mostTogether: Cited<Quantity>, mostShare: Cited<Int>
  ) {
    self.subject = subject
    self.least = least
    self.mostEach = mostEach
    self.mostTogether = mostTogether
    self.mostShare = mostShare
  }
}

/// Names any one of which is meant: agents, kinds, routes, medicines, conditions, companions, or classes.
package struct Selector: Hashable, Sendable, CustomStringConvertible {
  package let names: [String]

  /// Selects by names.
  package init(_ names: [String]) { self.names = names }

  package var description: String { names.joined(separator: " or ") }
}
