extension Rule where Subject == JudgedSeries {
  /// A session has a consultation if it needs one, and none if it does not.
  static var consultationGiven: Self {
    Rule(
      id: "consultation.given",
      demand: "A session has a consultation if, and only if, it needs one."
    ) { series in
      series.stays.compactMap { stay in
        switch (stay.session.needsConsultation, stay.booking.consultation) {
        case (true, nil): "\(stay.name) needs a consultation and has none"
        case (false, let span?): "\(stay.name) has a consultation from \(span.words) and needs none"
        default: nil
        }
      }
    }
  }
}
