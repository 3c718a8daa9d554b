extension Rule where Subject == JudgedClinic {
  /// A day is planned once.
  static var roomDayOnce: Self {
    Rule(
      id: "room.day-once",
      demand: "A day is planned once."
    ) { clinic in
      Dictionary(grouping: clinic.plan.days, by: \.date).filter { $1.count > 1 }.keys.sorted().map {
        "\($0) is planned more than once"
      }
    }
  }
}
