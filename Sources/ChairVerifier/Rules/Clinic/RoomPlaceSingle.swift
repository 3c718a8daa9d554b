extension Rule where Subject == JudgedClinic {
  /// A place holds one patient at a time.
  static var roomPlaceSingle: Self {
    Rule(
      id: "room.place-single",
      demand: "A place holds one patient at a time."
    ) { clinic in
      clinic.days.flatMap { day in
        Dictionary(grouping: day.stays, by: \.seat.place).sorted { $0.key < $1.key }.flatMap {
          name, stays -> [String] in
          var messages: [String] = []
          var holder: JudgedRoomDay.Stay?
          for stay in stays.sorted(by: { ($0.start, $0.placeEnd) < ($1.start, $1.placeEnd) }) {
            if let holder, stay.start < holder.placeEnd {
              messages.append(
                "place \(quoted(name)) holds visit \(holder.name) until "
                  + "\(day.words(holder.placeEnd)), and visit \(stay.name) starts there at "
                  + day.grid.clock(stay.start))
            }
            if stay.placeEnd > holder?.placeEnd ?? .min { holder = stay }
          }
          return messages
        }
      }
    }
  }
}
