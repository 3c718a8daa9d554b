import CivilTime

/// What came of asking one gate about one occurrence.
enum GateResult {
  /// Nothing stands in the way; after `until`, where given, the value is too old for a late dose.
  case passed(until: CivilDate?)
  /// Nothing to show yet; from the given day on, missing data withholds the dose.
  case awaiting(from: CivilDate, what: String, short: String)
  /// Data is missing and the day to have it has come.
  case missing(what: String, short: String, facts: [String])
  /// Data is there and says no; `recorded` is the day the newest of it was written down.
  case failed(message: String, short: String, facts: [String], recorded: CivilDate?)

  var isFailed: Bool { if case .failed = self { true } else { false } }
}

extension GateResult {
  /// The result where every part must hold: a failure tells, then missing data.
  static func all(of results: [GateResult]) -> GateResult {
    results.joinedFailures ?? results.joinedGaps ?? .passed(until: results.firstEnd)
  }

  /// The result where one part is enough: what is missing may still open the gate.
  static func oneOf(_ results: [GateResult]) -> GateResult {
    let isOpen = results.contains { if case .passed = $0 { true } else { false } }
    guard !isOpen else { return .passed(until: results.firstEnd) }
    return results.joinedGaps ?? results.joinedFailures ?? .passed(until: nil)
  }
}

extension [GateResult] {
  /// The first day after which a part that holds may hold no more.
  fileprivate var firstEnd: CivilDate? {
    compactMap { if case .passed(let until) = $0 { until } else { nil } }.min()
  }

  /// All failures as one.
  fileprivate var joinedFailures: GateResult? {
    var (messages, shorts, facts): ([String], [String], [String]) = ([], [], [])
    var newest: CivilDate?
    for case .failed(let message, let short, let own, let recorded) in self {
      messages.append(message)
      shorts.append(short)
      facts += own.filter { !facts.contains($0) }
      if let recorded { newest = Swift.max(newest ?? recorded, recorded) }
    }
    guard let short = shorts.first else { return nil }
    return .failed(
      message: messages.joined(separator: "; "), short: short, facts: facts, recorded: newest)
  }

  /// All that is missing as one; what withholds already speaks first.
  fileprivate var joinedGaps: GateResult? {
    var (missing, awaited): ([String], [String]) = ([], [])
    var (short, later): (String?, String?) = (nil, nil)
    var facts: [String] = []
    var from: CivilDate?
    for result in self {
      switch result {
      case .missing(let what, let words, let own):
        missing.append(what)
        short = short ?? words
        facts += own.filter { !facts.contains($0) }
      case .awaiting(let day, let what, let words):
        awaited.append(what)
        later = later ?? words
        from = Swift.min(from ?? day, day)
      case .passed, .failed: break
      }
    }
    if let short {
      return .missing(what: missing.joined(separator: ", no "), short: short, facts: facts)
    }
    guard let from, let later else { return nil }
    return .awaiting(from: from, what: awaited.joined(separator: "; "), short: later)
  }
}
