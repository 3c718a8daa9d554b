extension Rule where Subject == JudgedSeries {
  /// Every operation lies within the slots of its day.
  static var operationHours: Self {
    Rule(
      id: "operation.hours",
      demand: "Every operation lies within the slots of its day."
    ) { series in
      series.stays.flatMap { stay in
        stay.operations(of: series.instance).compactMap { name, span, _ -> String? in
          guard span.start < 0 || span.end > series.instance.slots else { return nil }
          return
            "the \(name) of \(stay.name) goes from \(span.words), and a day has the slots 0 to "
            + "\(series.instance.slots - 1)"
        }
      }
    }
  }
}
