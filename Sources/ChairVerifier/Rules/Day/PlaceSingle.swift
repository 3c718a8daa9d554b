extension Rule where Subject == JudgedDay {
  /// A place holds one patient at a time.
  ///
  /// Each stay is compared with the latest end before it, so that every clash is named once and a
  /// place with ten thousand visits is judged as quickly as any.
  static var placeSingle: Self {
    Rule(
      id: "place.single",
      demand: "A place holds one patient at a time."
    ) { day in
      day.staysInPlace.enumerated().flatMap { index, stays -> [String] in
        var messages: [String] = []
        var holder: JudgedDay.Stay?
        for stay in stays.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
          if let holder, stay.start < holder.end {
            messages.append(
              "place \(quoted(day.instance.places[index].id)) holds visit \(holder.name) until "
                + "\(day.words(holder.end)), and visit \(stay.name) starts there at "
                + day.words(stay.start))
          }
          if stay.end > holder?.end ?? .min { holder = stay }
        }
        return messages
      }
    }
  }
}
