import CivilTime
import Regimens

extension PlanDraft {
  /// Adds a finding about one occurrence; true when it withholds the date, because no override lifts it.
  ///
  /// `newest` is the day the newest fact it rests on was written down: an override given before could not
  /// know of it.
  @discardableResult
  mutating func raise(
    _ severity: Severity, _ rule: String, _ message: String, facts: [String] = [],
    citations: [String] = [], words: [String] = [], at placement: Placement,
    newest: CivilDate? = nil
  ) -> Bool {
    let number = placement.slot.number
    var facts = facts
    var note: String?
    if severity >= .hold {
      switch standing(ofOverrideOf: rule, for: number, on: placement.date, newest: newest) {
      case .none: break
      case .lifts(let words): note = words
      case .ended(let fact): facts.append(fact)
      }
    }
    findings.append(
      Finding(
        severity: note == nil ? severity : .info, rule: rule, message: message, facts: facts,
        sources: citations.isEmpty ? words : basis.regimen.words(of: citations) + words,
        course: course.id, occurrence: number,
        date: placement.date, override: note))
    return severity >= .hold && note == nil
  }

  /// Adds a finding that withholds nothing.
  mutating func note(
    _ severity: Severity, _ rule: String, _ message: String, facts: [String] = [],
    citations: [String] = [], occurrence: Int? = nil, date: CivilDate? = nil
  ) {
    findings.append(
      Finding(
        severity: severity, rule: rule, message: message, facts: facts,
        sources: basis.regimen.words(of: citations), course: course.id, occurrence: occurrence,
        date: date))
  }

  /// What an override does to a rule's finding.
  private enum OverrideStanding {
    case none
    case lifts(String)
    case ended(String)
  }

  /// An override lifts a rule for one occurrence on the date it was given for, and only with the facts it
  /// could know: a new date or a newer value that still fails asks for a new one.
  private func standing(
    ofOverrideOf rule: String, for number: Int, on date: CivilDate, newest: CivilDate?
  ) -> OverrideStanding {
    guard
      let override = state.overrides.last(where: {
        $0.rule == rule && $0.occurrence == number && !$0.by.isEmpty
      })
    else { return .none }
    let givenFor = day(givenFor: override)
    guard givenFor == date else {
      return .ended(
        "the override by \(override.by) on \(override.on) was for "
          + "\(givenFor.map { "\($0)" } ?? "another day") and has ended")
    }
    if let newest, newest > override.recorded {
      return .ended(Self.outdated(override))
    }
    return .lifts(Self.words(of: override))
  }

  /// Who lifted a rule, when and why.
  static func words(of override: CourseState.Override) -> String {
    "overridden by \(override.by) on \(override.on): \(override.reason)"
  }

  /// Why an override counts no more.
  static func outdated(_ override: CourseState.Override) -> String {
    "the override by \(override.by) on \(override.on) is older than the newest fact"
  }

  /// The day an occurrence stood on when an override was written down.
  private func day(givenFor override: CourseState.Override) -> CivilDate? {
    let before = CourseState(
      course: course, basis: basis, ledger: ledger.prefix(override.position))
    var timeline = Timeline(course: course, basis: basis, state: before)
    while let placement = timeline.next() {
      if placement.slot.number == override.occurrence { return placement.date }
      if placement.slot.number >= Planner.mostOccurrences { return nil }
    }
    return nil
  }
}
