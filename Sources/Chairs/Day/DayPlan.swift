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
    /// When each part before the start begins, in order.
    package let parts: [Int]
    /// Who holds the visit from some slot on, where it was handed over.
    package let handover: Handover?

    /// Takes a seat.
    package init(
      id: String, start: Int, nurse: String, place: String, parts: [Int] = [],
      handover: Handover? = nil
    ) {
      self.id = id
      self.start = start
      self.nurse = nurse
      self.place = place
      self.parts = parts
      self.handover = handover
    }
  }

  /// A visit under way that another nurse takes over.
  package struct Handover: Hashable, Sendable {
    /// The slot from which she holds it.
    package let start: Int
    /// The nurse who takes over.
    package let nurse: String

    /// Takes a handover.
    package init(start: Int, nurse: String) {
      self.start = start
      self.nurse = nurse
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
  ///
  /// The format has no parts and no handovers; a plan with some is a clinic's, and is not written here.
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
