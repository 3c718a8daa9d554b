extension Rule where Subject == JudgedSeries {
  /// Every operation is as long as it has to be, and not interrupted.
  static var operationLength: Self {
    Rule(
      id: "operation.length",
      demand: "Every operation is as long as it has to be."
    ) { series in
      series.stays.flatMap { stay in
        stay.operations(of: series.instance).compactMap { name, span, length -> String? in
          guard let length, span.end - span.start != length else { return nil }
          return "the \(name) of \(stay.name) goes from \(span.words), and it takes "
            + counted(length, "slot")
        }
      }
    }
  }
}
