extension LoadGrid.Overrun {
  /// When the run is: a day and its slots.
  var words: String { "on day \(day) from slot \(from) to \(to)" }
}

extension JudgedSeries.Stay {
  /// The operations of the booking with their lengths as they must be; nil for a consultation that
  /// the session does not need.
  func operations(
    of instance: SeriesInstance
  ) -> [(name: String, span: SeriesPlan.Span, length: Int?)] {
    let consultation = booking.consultation.map { span in
      ("consultation", span, session.needsConsultation ? instance.consultation : nil)
    }
    return [consultation].compactMap(\.self) + [
      ("mixing", booking.mixing, session.mixing),
      ("installation", booking.installation, instance.installation),
      ("treatment", booking.treatment, session.treatment),
    ]
  }
}

extension JudgedSeries {
  /// The first slot of `span` in which the pharmacy is closed; nil when it is open throughout.
  func firstClosedSlot(on day: Int, of span: SeriesPlan.Span) -> Int? {
    var slot = span.start
    while slot < span.end {
      if !instance.mixes(on: day, in: slot) { return slot }
      slot += 1
    }
    return nil
  }
}
