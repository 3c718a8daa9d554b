/// A plan for a day: who comes when, to which place, with which nurse, and when each nurse rests.
package struct DayPlan: Hashable, Sendable {
  /// One visit's seat.
  package struct Seat: Hashable, Sendable {
    /// The visit.
    package let id: String
    /// The slot in which it starts.
    package let start: Int
    /// The nurse who stays with it to the end.
    package let nurse: String
    /// The place it has to the end.
    package let place: String

    /// Takes a seat.
    package init(id: String, start: Int, nurse: String, place: String) {
      self.id = id
      self.start = start
      self.nurse = nurse
      self.place = place
    }
  }

  /// When a nurse's break starts.
  package struct Break: Hashable, Sendable {
    /// The nurse.
    package let nurse: String
    /// The slot in which the break starts.
    package let start: Int

    /// Takes a break.
    package init(nurse: String, start: Int) {
      self.nurse = nurse
      self.start = start
    }
  }

  /// The seats, in the order of the instance's visits; a visit without one is left out.
  package let seats: [Seat]
  /// The breaks, in the order of the instance's nurses.
  package let breaks: [Break]

  /// Takes a plan.
  package init(seats: [Seat], breaks: [Break]) {
    self.seats = seats
    self.breaks = breaks
  }

  /// The plan as `chairs-day/1` writes it, one visit a line.
  package var json: [UInt8] {
    let rows = seats.map { seat in
      "  {\"id\": \(ExchangeFile.quoted(seat.id)), \"start\": \(seat.start), "
        + "\"nurse\": \(ExchangeFile.quoted(seat.nurse)), "
        + "\"place\": \(ExchangeFile.quoted(seat.place))}"
    }
    let rests = breaks.map { "  \(ExchangeFile.quoted($0.nurse)): \($0.start)" }
    let text =
      "{\"plan\": [\n" + rows.joined(separator: ",\n") + "\n],\n\"breaks\": {\n"
      + rests.joined(separator: ",\n") + "\n}}\n"
    return Array(text.utf8)
  }
}
