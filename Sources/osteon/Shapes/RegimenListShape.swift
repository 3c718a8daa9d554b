import Clinic
import Regimens

/// What `regimens list --json` prints.
struct RegimenListShape: Encodable {
  let osteon = "regimens/1"
  let regimens: [Item]

  /// One regimen.
  struct Item: Encodable {
    let id: String
    let version: String
    let status: String
    let kind: String
    let ingredient: String
    let title: String
    let fingerprint: String
  }

  /// The shape of a catalogue.
  init(_ catalogue: RegimenCatalogue) {
    regimens = catalogue.regimens.map { regimen in
      Item(
        id: regimen.id, version: "\(regimen.version)", status: regimen.status.word,
        kind: regimen.kind.rawValue, ingredient: regimen.ingredient, title: regimen.title,
        fingerprint: regimen.fingerprint)
    }
  }
}
