extension Rule where Subject == JudgedClinic {
  /// A nurse is trained for what a visit needs.
  static var roomNurseSkill: Self {
    Rule(
      id: "room.nurse-skill",
      demand: "A nurse is trained for what a visit needs."
    ) { clinic in
      clinic.eachStay { day, stay in
        let nurses = [stay.nurse, stay.handover == nil ? nil : stay.laterNurse].compactMap { $0 }
        for nurse in nurses {
          let facts = day.room.nurses[nurse]
          if let skill = stay.visit.skills.first(where: { !facts.skills.contains($0) }) {
            return
              "nurse \(quoted(facts.id)) lacks \(quoted(skill)), which visit \(stay.name) needs"
          }
        }
        return nil
      }
    }
  }
}
