package import CivilTime

extension Course {
  /// The course as it was known on a day.
  package func upTo(_ day: CivilDate) -> Course {
    Course(
      id: id, patient: patient, regimen: regimen, order: order,
      ledger: ledger.filter { $0.recorded <= day })
  }

  /// The regimen in force on a day: the one of the order, or of the last upgrade recorded by then.
  package func pin(on day: CivilDate) -> RegimenPin {
    pin(after: ledger.filter { $0.recorded <= day }[...])
  }

  /// Every version the course has run on, the order's first.
  package var pins: [RegimenPin] {
    ledger.reduce(into: [regimen]) { pins, entry in
      guard case .regimenUpgrade(let version, let fingerprint) = entry.fact else { return }
      pins.append(RegimenPin(id: regimen.id, version: version, fingerprint: fingerprint))
    }
  }

  /// The regimen in force once some entries are known.
  func pin(after entries: ArraySlice<LedgerEntry>) -> RegimenPin {
    for entry in entries.reversed() {
      if case .regimenUpgrade(let version, let fingerprint) = entry.fact {
        return RegimenPin(id: regimen.id, version: version, fingerprint: fingerprint)
      }
    }
    return regimen
  }
}
