/// Series of sessions with exact lags between their days, as the CHT-I set writes them.
///
/// Days are counted from 1; day 0 is there for mixing ahead. A day has the slots 0 to `slots` - 1.
struct SeriesInstance: Sendable {
  /// One session: a consultation where needed, mixing, installation, treatment.
  struct Session: Sendable {
    let id: Int
    /// Position of its doctors' sector.
    let sector: Int
    /// Days after the session before it; not used for the first.
    let lag: Int
    let needsConsultation: Bool
    /// Whether the drug is mixed on the day itself, after the consultation; otherwise on that day or
    /// the day before, at any time.
    let isMixedSameDay: Bool
    /// Lengths in slots; either may be 0.
    let mixing: Int
    let treatment: Int
  }

  /// A patient with sessions in order.
  struct Patient: Sendable {
    let id: Int
    let sessions: [Session]
  }

  /// The name of the instance, or empty: the published files have none.
  let name: String
  /// Sessions stand on days 1 to this.
  let days: Int
  let slots: Int
  let sectors: [Int]
  /// How many treatments one nurse watches at once.
  let watched: Int
  let places: Int
  /// Lengths in slots.
  let consultation: Int
  let installation: Int
  /// Nurses present, by day from 0 and slot.
  let nurses: [[Int]]
  /// Doctors present, by position of the sector, day from 0 and slot.
  let doctors: [[[Int]]]
  /// Whether the pharmacy mixes, by day from 0 and slot.
  let pharmacy: [[Bool]]
  let patients: [Patient]

  /// What a session that is not booked costs: ten times the worst end that one could have.
  var penalty: Int { 10 * days * slots }

  /// Whether the pharmacy mixes on `day` in `slot`; false outside the days and slots there are.
  func mixes(on day: Int, in slot: Int) -> Bool {
    (0...days).contains(day) && (0..<slots).contains(slot) && pharmacy[day][slot]
  }
}
