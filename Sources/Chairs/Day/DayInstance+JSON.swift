extension DayInstance {
  /// The format this reads.
  package static let format = "chairs-day/1"

  /// Reads a `chairs-day/1` file.
  ///
  /// Beside what the format has, `weights` may carry `earlySlot`.
  ///
  /// - Throws: `ChairError` with the place, what is wrong and what would be right.
  package init(json bytes: [UInt8]) throws(ChairError) {
    let head = try ExchangeFile.decode(Head.self, from: bytes)
    guard head.format == Self.format else {
      throw .wrongFormat(found: head.format, expected: Self.format)
    }
    let file = try ExchangeFile.decode(File.self, from: bytes)
    var unscheduled: [Int] = []
    for priority in 1...3 {
      guard let weight = file.weights.unscheduled["\(priority)"] else {
        throw .invalid(
          place: "weights.unscheduled", problem: "priority \(priority) has no weight",
          remedy: "write one for each of 1, 2 and 3")
      }
      unscheduled.append(weight)
    }
    var nurses: [Nurse] = []
    for (index, entry) in file.nurses.enumerated() {
      let window = entry.breakWindow
      guard window.count == 2, window[0] <= window[1] else {
        throw .invalid(
          place: "nurses[\(index)].breakWindow", problem: "it is not two slots in order",
          remedy: "write [earliest, latest end]")
      }
      nurses.append(
        Nurse(
          id: entry.id, start: entry.start, end: entry.end, maxOvertime: entry.maxOvertime,
          maxAcuity: entry.maxAcuity, breakLength: entry.breakLength,
          breakWindow: window[0]..<window[1]))
    }
    try self.init(
      name: file.name, slotMinutes: file.slotMinutes, open: file.open, close: file.close,
      hardClose: file.hardClose,
      weights: Weights(
        unscheduled: unscheduled, overtimeSlot: file.weights.overtimeSlot,
        waitSlot: file.weights.waitSlot, peak: file.weights.peak, spread: file.weights.spread,
        earlySlot: file.weights.earlySlot ?? 0),
      places: file.chairs.map { Place(id: $0.id, kind: $0.type, open: $0.open, close: $0.close) },
      nurses: nurses, appointments: file.appointments.map(\.value))
  }

  private struct Head: Decodable {
    let format: String
  }

  private struct File: Decodable {
    let name: String
    let slotMinutes: Int
    let open: Int
    let close: Int
    let hardClose: Int
    let weights: WeightsEntry
    let chairs: [PlaceEntry]
    let nurses: [NurseEntry]
    let appointments: [AppointmentEntry]
  }

  private struct WeightsEntry: Decodable {
    let unscheduled: [String: Int]
    let overtimeSlot: Int
    let waitSlot: Int
    let earlySlot: Int?
    let peak: Int
    let spread: Int
  }

  private struct PlaceEntry: Decodable {
    let id: String
    let type: PlaceKind
    let open: Int
    let close: Int
  }

  private struct NurseEntry: Decodable {
    let id: String
    let start: Int
    let end: Int
    let maxOvertime: Int
    let maxAcuity: Int
    let breakLength: Int
    let breakWindow: [Int]
  }

  private struct AppointmentEntry: Decodable {
    let id: String
    let duration: Int
    let acuity: Int
    let priority: Int
    let need: PlaceKind
    let ready: Int
    let pharmacyReady: Int
    let preferred: Int
    let latestStart: Int

    var value: Appointment {
      Appointment(
        id: id, duration: duration, acuity: acuity, priority: priority, need: need, ready: ready,
        pharmacyReady: pharmacyReady, preferred: preferred, latestStart: latestStart)
    }
  }
}
