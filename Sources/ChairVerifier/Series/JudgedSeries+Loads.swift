extension JudgedSeries {
  /// Consultations at once, for a sector.
  func consultations(ofSector sector: Int) -> LoadGrid {
    grid { stay, grid in
      guard stay.session.sector == sector, let span = stay.booking.consultation else { return }
      grid.add(1, on: stay.day, from: span.start, to: span.end)
    }
  }

  /// What the nurses do at once, in shares of a nurse: an installation takes a whole one, which is
  /// as many shares as she can watch treatments; a treatment takes one share.
  var nursing: LoadGrid {
    grid { stay, grid in
      let (first, second) = (stay.booking.installation, stay.booking.treatment)
      grid.add(instance.watched, on: stay.day, from: first.start, to: first.end)
      grid.add(1, on: stay.day, from: second.start, to: second.end)
    }
  }

  /// Patients that sit at once, from the start of the installation to the end of the treatment.
  var seated: LoadGrid {
    grid { stay, grid in
      let (start, end) = (stay.booking.installation.start, stay.booking.treatment.end)
      grid.add(1, on: stay.day, from: start, to: end)
    }
  }

  private func grid(_ add: (Stay, inout LoadGrid) -> Void) -> LoadGrid {
    var grid = LoadGrid(days: instance.days, slots: instance.slots)
    for stay in stays { add(stay, &grid) }
    return grid
  }
}
