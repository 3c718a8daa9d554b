extension Rule where Subject == JudgedClinic {
  /// So many places stay free for urgent additions.
  ///
  /// Where closures leave fewer places open than are to be kept, all of them stay free.
  static var roomPlaceProtected: Self {
    Rule(
      id: "room.place-protected",
      demand: "So many places stay free for urgent additions."
    ) { clinic in
      clinic.eachSlot { day, slot in
        for kind in Set(day.room.protected.map(\.kind)).sorted() {
          let kept = day.room.protected.filter {
            $0.kind == kind && day.grid.around($0.minutes).contains(slot)
          }.reduce(0) { $0 + $1.count }
          guard kept > 0 else { continue }
          let busy = Set(
            day.stays.filter { slot >= $0.start && slot < $0.placeEnd }.compactMap(\.place))
          let open = day.room.places.indices.filter {
            day.room.places[$0].kind == kind && day.open[$0][slot]
          }
          let free = open.count { !busy.contains($0) }
          if free < min(kept, open.count) {
            return
              "\(counted(free, "place")) of kind \(kind) are free at \(day.words(slot)); \(kept) are "
              + "kept for urgent additions"
          }
        }
        return nil
      }
    }
  }
}
