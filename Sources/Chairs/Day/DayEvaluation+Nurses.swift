extension DayCount {
  /// Windows, pins and handovers.
  mutating func judgeWindows() {
    for judged in seats {
      let visit = judged.visit
      let seat = judged.seat
      if visit.pin.start == nil, seat.start < visit.release || seat.start > visit.latestStart {
        breach(.window, "\(seat.id) starts outside of its window")
      }
      if let start = visit.pin.start, start != seat.start {
        breach(.pinned, "\(seat.id) is fixed to start in slot \(start)")
      }
      if let nurse = visit.pin.nurse, nurse != seat.nurse {
        breach(.pinned, "\(seat.id) is fixed to \(nurse)")
      }
      if let place = visit.pin.place, !ignoringPlaces, place != seat.place {
        breach(.pinned, "\(seat.id) is fixed to \(place)")
      }
      if visit.handover != seat.handover?.start {
        breach(.pinned, "\(seat.id) changes hands in another slot than it should")
      }
    }
  }

  /// Who may hold a visit, and the shifts.
  mutating func judgeNurses() {
    for judged in seats {
      let visit = judged.visit
      let seat = judged.seat
      for (number, slots) in stretches(of: judged) {
        let nurse = instance.nurses[number]
        if !visit.skills.isSubset(of: nurse.skills) {
          breach(.skill, "\(nurse.id) is not trained for \(seat.id)")
        }
        if let allowed = visit.nurses, !allowed.contains(nurse.id) {
          breach(.nurseChoice, "\(seat.id) may not have \(nurse.id)")
        }
        let isInShift = seat.start < nurse.end || slots.lowerBound != seat.start
        if slots.lowerBound < nurse.start || !isInShift
          || slots.upperBound > nurse.end + nurse.maxOvertime
        {
          breach(.shift, "\(seat.id) does not fit the shift of \(nurse.id)")
        }
        if nurse.absences.contains(where: { $0.overlaps(slots) }) {
          breach(.shift, "\(nurse.id) is away while she should hold \(seat.id)")
        }
      }
    }
  }

  /// The nurses who hold a visit, each with her slots.
  private func stretches(of judged: JudgedSeat) -> [(Int, Range<Int>)] {
    let end = judged.end
    guard let handover = judged.seat.handover,
      handover.start > judged.seat.start, handover.start < end
    else { return [(judged.nurse, judged.seat.start..<end)] }
    return [
      (judged.nurse, judged.seat.start..<handover.start), (judged.laterNurse, handover.start..<end),
    ]
  }

  /// Acuity, hands and breaks, nurse by nurse.
  mutating func judgeNurseSlots() {
    for (index, nurse) in instance.nurses.enumerated() {
      guard let rest = breakOfNurse[index] else {
        breach(.rest, "\(nurse.id) has no break")
        continue
      }
      let window = nurse.breakWindow
      if rest.lowerBound < window.lowerBound || rest.upperBound > window.upperBound {
        breach(.rest, "the break of \(nurse.id) lies outside of its window")
      }
      for slot in 0..<instance.hardClose {
        let starts = starts[index][slot]
        let ends = ends[index][slot]
        if care[index][slot] > nurse.maxAcuity {
          breach(.acuity, "\(nurse.id) holds too much acuity in \(slot)")
        }
        if starts > nurse.startsPerSlot || ends > nurse.endsPerSlot {
          breach(.hands, "\(nurse.id) has too few hands in \(slot)")
        }
        if rest.contains(slot) && starts + ends > 0 {
          breach(.rest, "\(nurse.id) works in her break in \(slot)")
        }
      }
    }
  }

  /// The nurses present and not resting against all acuity.
  mutating func judgeCover() {
    for slot in 0..<instance.hardClose {
      var cover = 0
      for (index, nurse) in instance.nurses.enumerated() {
        let isThere =
          slot >= nurse.start && slot < nurse.end + nurse.maxOvertime
          && !nurse.absences.contains { $0.contains(slot) }
        let isResting = breakOfNurse[index]?.contains(slot) ?? false
        if isThere && !isResting { cover += nurse.maxAcuity }
      }
      if care.reduce(0, { $0 + $1[slot] }) > cover {
        breach(.cover, "too much acuity for the nurses present in \(slot)")
      }
    }
  }
}
