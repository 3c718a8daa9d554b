package import CivilTime
package import Dosing
package import Quantities

/// Who the course is for, as far as planning needs to know.
package struct Patient: Hashable, Sendable {
  /// The clinic's own key; courses with the same key belong to one calendar.
  package let id: String
  /// What staff see in tables.
  package let label: String
  package let born: CivilDate
  package let sex: Sex
  /// Height in the order, where body surface is needed.
  package let height: Quantity?

  /// Describes a patient.
  package init(id: String, label: String, born: CivilDate, sex: Sex, height: Quantity?) {
    self.id = id
    self.label = label
    self.born = born
    self.sex = sex
    self.height = height
  }
}
