extension RegimenCheck {
  /// A class that is left out would get the dose of a healthy liver, or none, by accident.
  static let liverCover = RegimenCheck(
    id: "liver.cover",
    demand: "Each Child-Pugh class is answered once, by a dose or a stop."
  ) { regimen, report in
    for part in regimen.doseParts {
      guard let table = part.value.childPugh else { continue }
      for liver in ChildPughClass.allCases {
        let places = table.bands.indices.filter { table.bands[$0].liver == liver }
        if places.isEmpty {
          report.error(
            at: "\(part.path).child-pugh.classes",
            "class \(liver.rawValue) has no answer; give a dose, or 'stop' with the reason")
        }
        for place in places.dropFirst() {
          report.error(
            at: "\(part.path).child-pugh.classes[\(place)]",
            "class \(liver.rawValue) is answered twice")
        }
      }
    }
  }
}
