import CivilTime
import Regimens

extension CourseState {
  /// The last day on which a tooth was taken out or bone was opened.
  var lastExtraction: CivilDate? {
    dental.filter { $0.event == .extraction }.map(\.on).max()
  }

  /// The first day on which the mouth was found healed, or cleared anew, after the last extraction.
  var healedAfterExtraction: CivilDate? {
    guard let wound = lastExtraction,
      let place = dental.lastIndex(where: { $0.event == .extraction && $0.on == wound })
    else { return nil }
    return dental.enumerated().filter { index, record in
      (record.event == .healed || record.event == .cleared)
        && (record.on > wound || (record.on == wound && index > place))
    }.map(\.element.on).min()
  }

  /// The first day on which bone was seen that has not been found covered since.
  var exposedBone: CivilDate? {
    var since: CivilDate?
    for record in dental {
      switch record.event {
      case .exposedBone: since = min(since ?? record.on, record.on)
      case .healed, .cleared: since = nil
      case .examined, .reviewed, .extraction, .osteonecrosis: break
      }
    }
    return since
  }

  /// Whether a clearance stands: for the mouth, a dentist's word that no later wound has undone.
  ///
  /// An examination clears only while there has been no extraction: afterwards a dentist must say that
  /// the mucosa has closed, or clear the patient anew.
  func clearance(_ name: String, companions: [Companion]) -> CivilDate? {
    if name == "dental", lastExtraction != nil { return healedAfterExtraction }
    var cleared: CivilDate?
    for companion in companions where companion.clears == name {
      if let day = done[companion.id]?.max() { cleared = max(cleared ?? day, day) }
    }
    guard name == "dental" else { return cleared }
    for record in dental where record.event == .cleared || record.event == .healed {
      cleared = max(cleared ?? record.on, record.on)
    }
    return cleared
  }
}
