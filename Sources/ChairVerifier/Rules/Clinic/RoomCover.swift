extension Rule where Subject == JudgedClinic {
  /// The nurses present and not resting can hold all acuity.
  static var roomCover: Self {
    Rule(
      id: "room.cover",
      demand: "The nurses present and not resting can hold all acuity."
    ) { clinic in
      clinic.eachSlot { day, slot in
        var cover = 0
        var held = 0
        for (index, nurse) in day.room.nurses.enumerated() {
          held += day.held[index][slot]
          let rests = day.breaks[index]?.contains(slot) ?? false
          if day.present[index][slot], !rests { cover += nurse.acuity }
        }
        guard held > cover else { return nil }
        return "acuity \(held) is held at \(day.words(slot)), and the nurses present cover \(cover)"
      }
    }
  }
}
