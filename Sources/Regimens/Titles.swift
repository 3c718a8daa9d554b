/// What an appointment is called, by how much the reader may see.
package struct Titles: Hashable, Sendable {
  /// Names no drug and no disease; fit for a lock screen.
  package let discreet: String
  /// Plain words that say what kind of visit it is.
  package let plain: String
  /// The treatment by name, for staff.
  package let full: String

  /// Gives the three wordings.
  package init(discreet: String, plain: String, full: String) {
    self.discreet = discreet
    self.plain = plain
    self.full = full
  }
}
