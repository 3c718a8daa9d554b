/// How much of one resource a plan uses.
package struct ResourceUse: Hashable, Sendable, CustomStringConvertible {
  /// What is used, for example `chairs` or `nurse n3`.
  package let name: String
  /// The unit of `used` and `available`, for example `place-slots`.
  package let unit: String
  /// How much is used over the whole plan.
  package let used: Int
  /// How much there is over the whole plan.
  package let available: Int
  /// The most used at one time.
  package let peak: Int
  /// Where the peak is first reached, in words; empty when nothing is used.
  package let peakTime: String
  /// How often more is used than there is, in slots or days.
  package let overruns: Int

  /// The used share in tenths of a percent, rounded down; nil when there is nothing to use.
  package var perMille: Int? {
    guard available > 0 else { return nil }
    return Int((Double(used) / Double(available) * 1000).rounded(.down))
  }

  package var description: String {
    let share = perMille.map { " (\($0 / 10).\($0 % 10) %)" } ?? ""
    let top = peak > 0 ? ", at most \(peak) at once, first \(peakTime)" : ""
    let over = overruns > 0 ? ", over the limit \(overruns) times" : ""
    return "\(name): \(used) of \(available) \(unit)\(share)\(top)\(over)"
  }
}

/// How much of what there is a plan uses, row by row.
package struct Utilisation: Hashable, Sendable {
  /// Places by type, then nurses, then the whole clinic.
  package let rows: [ResourceUse]

  /// The row of this name.
  package subscript(name: String) -> ResourceUse? { rows.first { $0.name == name } }
}
