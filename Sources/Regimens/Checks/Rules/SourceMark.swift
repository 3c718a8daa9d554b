extension RegimenCheck {
  /// S was read, K is known to the field, D is the planner's own default, C was computed.
  ///
  /// A reader of a number sees only the key, so the letter must not lie.
  static let sourceMark = RegimenCheck(
    id: "source.mark",
    demand: "The first letter of a key says how far the source may be trusted."
  ) { regimen, report in
    let letters: [Character: Source.Mark] = [
      "S": .read, "K": .knowledge, "D": .localDefault, "C": .computed,
    ]
    for (key, source) in regimen.sources.sorted(by: { $0.key < $1.key }) {
      guard let mark = key.first.flatMap({ letters[$0] }) else {
        report.error(at: "sources.\(key)", "the key '\(key)' does not begin with S, K, D or C")
        continue
      }
      if mark != source.mark {
        report.error(
          at: "sources.\(key)",
          "the key '\(key)' belongs to a source marked \(mark.rawValue), not \(source.mark.rawValue)"
        )
      }
    }
  }
}
