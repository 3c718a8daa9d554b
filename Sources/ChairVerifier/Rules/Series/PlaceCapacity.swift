extension Rule where Subject == JudgedSeries {
  /// No more patients sit at once than there are places.
  ///
  /// A patient sits from the start of the installation to the end of the treatment, the wait in between
  /// included.
  static var placeCapacity: Self {
    Rule(
      id: "place.capacity",
      demand: "No more patients sit at once than there are places."
    ) { series in
      series.seated.overruns { _, _ in series.instance.places }.map { run in
        "more patients sit than there are places \(run.words): \(run.level) for \(run.limit) in slot "
          + "\(run.worst)"
      }
    }
  }
}
