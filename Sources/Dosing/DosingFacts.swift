package import CivilTime
package import Quantities
package import Regimens

/// What is known of a patient when a dose is worked out.
package struct DosingFacts: Hashable, Sendable {
  /// A value and the day it was measured.
  package struct Dated: Hashable, Sendable {
    /// The value.
    package let value: Quantity
    /// The day.
    package let on: CivilDate

    /// Dates a value.
    package init(value: Quantity, on: CivilDate) {
      self.value = value
      self.on = on
    }
  }

  /// A class of liver disease and the day it was scored.
  package struct DatedClass: Hashable, Sendable {
    /// The class.
    package let liver: ChildPughClass
    /// The day.
    package let on: CivilDate

    /// Dates a class.
    package init(liver: ChildPughClass, on: CivilDate) {
      self.liver = liver
      self.on = on
    }
  }

  /// Date of birth.
  package let born: CivilDate
  /// Sex, for the formulas that need it.
  package let sex: Sex
  /// Body height.
  package let height: Quantity?
  /// The latest body weight.
  package let weight: Dated?
  /// The body weight that goes with the creatinine at the start; nil takes the latest.
  package let weightAtStart: Dated?
  /// The baseline creatinine.
  package let creatinineAtStart: Dated?
  /// The latest creatinine.
  package let creatinineNow: Dated?
  /// The latest class of liver disease; nil where none was scored.
  package let childPugh: DatedClass?
  /// The conditions in force, by their names.
  package let conditions: Set<String>
  /// 0 is the full dose, 1 the first reduced level.
  package var level: Int
  /// Amounts the prescriber set, by dose id.
  package let ordered: [String: Quantity]
  /// What all doses before this one add up to, by dose id; none means nothing was given.
  package var givenSoFar: [String: Quantity]
  /// The day of the dose.
  package let on: CivilDate?
  /// The moment of the dose, in UTC seconds since 1970.
  package let administration: Int64?
  /// The moment at which a radioactive product has its stated strength, by dose id, in UTC seconds since
  /// 1970.
  package let references: [String: Int64]
  /// The strength that the paper of the product at hand states, by dose id; without one the label's counts.
  package let strengths: [String: Quantity]
  /// The vials at hand, by dose id.
  package let vials: [String: VialsAtHand]
  /// Whose label the clinic follows, where products differ by label.
  package let jurisdiction: Jurisdiction?

  /// Gathers the facts.
  package init(
    born: CivilDate, sex: Sex, height: Quantity?, weight: Dated?, weightAtStart: Dated? = nil,
    creatinineAtStart: Dated?, creatinineNow: Dated?, childPugh: DatedClass? = nil,
    conditions: Set<String> = [], level: Int, ordered: [String: Quantity],
    givenSoFar: [String: Quantity] = [:], on: CivilDate? = nil, administration: Int64? = nil,
    references: [String: Int64] = [:], strengths: [String: Quantity] = [:],
    vials: [String: VialsAtHand] = [:],
    jurisdiction: Jurisdiction? = nil
  ) {
    self.born = born
    self.sex = sex
    self.height = height
    self.weight = weight
    self.weightAtStart = weightAtStart
    self.creatinineAtStart = creatinineAtStart
    self.creatinineNow = creatinineNow
    self.childPugh = childPugh
    self.conditions = conditions
    self.level = level
    self.ordered = ordered
    self.givenSoFar = givenSoFar
    self.on = on
    self.administration = administration
    self.references = references
    self.strengths = strengths
    self.vials = vials
    self.jurisdiction = jurisdiction
  }
}
