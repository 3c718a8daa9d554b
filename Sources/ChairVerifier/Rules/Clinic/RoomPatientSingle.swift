extension Rule where Subject == JudgedClinic {
  /// A patient is in one place at a time, blood tests included.
  static var roomPatientSingle: Self {
    Rule(
      id: "room.patient-single",
      demand: "A patient is in one place at a time."
    ) { clinic in
      clinic.days.flatMap { day in
        Dictionary(grouping: day.stays, by: \.visit.patient).sorted { $0.key < $1.key }.flatMap {
          _, stays -> [String] in
          let order = stays.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
          return zip(order, order.dropFirst()).compactMap { first, second in
            guard second.start < first.end else { return nil }
            return
              "visit \(second.name) starts at \(day.words(second.start)), while the patient is at "
              + "visit \(first.name)"
          }
        }
      }
    }
  }
}
