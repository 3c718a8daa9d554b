package import Regimens

/// One patient on one regimen: the order and the ledger of what has happened since.
package struct Course: Hashable, Sendable {
  package let id: String
  package let patient: Patient
  /// The regimen's id, version and, where pinned, fingerprint.
  package let regimen: RegimenPin
  package let order: Order
  /// In order of recording.
  package let ledger: [LedgerEntry]

  /// Joins an order to its ledger.
  package init(
    id: String, patient: Patient, regimen: RegimenPin, order: Order, ledger: [LedgerEntry]
  ) {
    self.id = id
    self.patient = patient
    self.regimen = regimen
    self.order = order
    self.ledger = ledger
  }
}

/// The exact regimen a course runs on.
package struct RegimenPin: Hashable, Sendable {
  package let id: String
  package let version: SemanticVersion
  package let fingerprint: String?

  /// Pins a regimen.
  package init(id: String, version: SemanticVersion, fingerprint: String?) {
    self.id = id
    self.version = version
    self.fingerprint = fingerprint
  }
}
