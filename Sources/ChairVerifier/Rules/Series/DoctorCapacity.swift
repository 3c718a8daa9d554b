extension Rule where Subject == JudgedSeries {
  /// No sector has more consultations at once than doctors.
  static var doctorCapacity: Self {
    Rule(
      id: "doctor.capacity",
      demand: "No sector has more consultations at once than doctors."
    ) { series in
      series.instance.sectors.enumerated().flatMap { index, sector in
        series.consultations(ofSector: index).overruns { day, slot in
          series.instance.doctors[index][day][slot]
        }.map { run in
          "sector \(sector) has more consultations than doctors \(run.words): "
            + "\(run.level) for \(run.limit) in slot \(run.worst)"
        }
      }
    }
  }
}
