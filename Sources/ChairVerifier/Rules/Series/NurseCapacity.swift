extension Rule where Subject == JudgedSeries {
  /// The nurses present can do all installations and watch all treatments.
  ///
  /// An installation takes a nurse whole; a treatment takes one share of the treatments that a nurse watches
  /// at once. Shares are whole numbers: what is left of several nurses adds up. Between installation and
  /// treatment a patient takes no nurse.
  static var nurseCapacity: Self {
    Rule(
      id: "nurse.capacity",
      demand: "The nurses present can do all installations and watch all treatments."
    ) { series in
      let watched = series.instance.watched
      return series.nursing.overruns { day, slot in watched * series.instance.nurses[day][slot] }
        .map {
          run in
          "the nurses have more to do than they can \(run.words): \(run.level) shares for "
            + "\(run.limit) in slot \(run.worst), a nurse having \(watched)"
        }
    }
  }
}
