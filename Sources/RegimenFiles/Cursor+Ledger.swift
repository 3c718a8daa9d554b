import CivilTime
import Courses
import Quantities
import Regimens

extension Cursor {
  private static let facts =
    [
      "given", "missed", "deferred", "omitted", "booked", "requested", "ceased", "lab", "weight",
      "toxicity", "child-pugh", "dental", "procedure", "done", "confirmed", "override",
      "dose-level", "upgrade",
      "product", "cord-maximum",
    ] + Circumstance.Kind.allCases.map(\.rawValue)

  /// One entry: the day, one fact, and what belongs to it.
  func ledgerEntry() throws(FileError) -> LedgerEntry {
    let fields = try Fields(
      self,
      Self.facts + [
        "on", "recorded", "by", "note", "amount", "to", "reason", "day", "time", "value",
        "baseline", "grade", "at", "site", "fractions", "cord-in-field", "cord-dose", "occurrence",
        "fingerprint", "until", "over", "strength", "zone", "lot", "vial", "vials", "test",
      ])
    let kind = try fields.exactlyOne(of: Self.facts)
    let on = try fields.required("on").date()
    let extras: [String: Set<String>] = [
      "given": ["amount", "over", "at"], "toxicity": ["grade", "baseline"],
      "deferred": ["to", "reason"], "omitted": ["reason"],
      "booked": ["day", "time", "test"], "lab": ["value", "baseline"],
      "override": ["occurrence", "reason"], "upgrade": ["fingerprint"],
      "product": ["occurrence", "strength", "day", "time", "zone", "lot", "vial", "vials"],
      "taking": ["until"], "condition": ["until"], "planned": ["day"],
      "elsewhere": ["site", "fractions", "amount", "cord-in-field", "cord-dose"],
    ]
    let allowed = (extras[kind] ?? []).union([kind, "on", "recorded", "by", "note"])
    if let odd = fields.keys.subtracting(allowed).sorted().first {
      throw try fields.required(odd).failKey("'\(odd)' does not belong to an entry '\(kind)'")
    }
    let by = try fields.optional("by")?.text()
    if kind == "override", by == nil {
      throw fail("an override must name its prescriber; add the key 'by'")
    }
    return LedgerEntry(
      recorded: try fields.optional("recorded")?.date() ?? on, on: on,
      fact: try fact(kind, fields), by: by, note: try fields.optional("note")?.text(),
      over: try fields.optional("over") { (cursor) throws(FileError) in
        try cursor.quantity(of: .time, from: 0, to: 1_440, in: .minute)
      }, at: try fields.optional("at")?.time(), test: try fields.optional("test")?.time())
  }

  private func fact(_ kind: String, _ fields: Fields) throws(FileError) -> Fact {
    let value = try fields.required(kind)
    if let circumstance = Circumstance.Kind(rawValue: kind) {
      return .circumstance(
        Circumstance(
          kind: circumstance, name: try value.text(),
          until: try (fields.optional("until") ?? fields.optional("day"))?.date(),
          radiation: try fields.optional("site")?.radiation(fields)))
    }
    switch kind {
    case "given":
      return .given(
        occurrence: try value.occurrence(), amount: try fields.optional("amount")?.amount())
    case "missed": return .missed(occurrence: try value.occurrence())
    case "deferred":
      return .deferred(
        occurrence: try value.occurrence(), to: try fields.required("to").date(),
        reason: try fields.required("reason").text())
    case "omitted":
      return .omitted(
        occurrence: try value.occurrence(), reason: try fields.required("reason").text())
    case "booked":
      return .booked(
        occurrence: try value.occurrence(), day: try fields.required("day").date(),
        time: try fields.required("time").time())
    case "requested": return .requested(day: try value.date())
    case "ceased": return .ceased(reason: try value.text())
    case "lab":
      let analyte = try value.choice(Analyte.self)
      let amount = try fields.required("value").value(of: analyte)
      return .lab(
        analyte, amount, isBaseline: try fields.optional("baseline")?.flag() ?? false)
    case "weight": return .weight(try value.quantity(of: .mass, from: 1, to: 500, in: .kilogram))
    case "toxicity":
      return .toxicity(
        name: try value.identifier(), grade: try fields.required("grade").number(0...5),
        isBaseline: try fields.optional("baseline")?.flag() ?? false)
    case "child-pugh": return .childPugh(try value.choice(ChildPughClass.self))
    case "dental": return .dental(try value.choice(DentalEvent.self))
    case "procedure": return .procedure(try value.text())
    case "done": return .done(companion: try value.identifier())
    case "confirmed": return .confirmed(try value.identifier())
    case "override":
      return .override(
        rule: try value.text(), occurrence: try fields.optional("occurrence")?.occurrence(),
        reason: try fields.required("reason").text())
    case "product":
      return try value.product(fields)
    case "cord-maximum": return .cordMaximum(try value.gray())
    case "dose-level": return .doseLevel(try value.number(1...10))
    default:
      return .regimenUpgrade(
        version: try value.parse("a version such as 1.1.0") { SemanticVersion($0) },
        fingerprint: try fields.optional("fingerprint")?.fingerprint())
    }
  }

  /// The product a dose is drawn from; what a vial holds is told in what its strength is per mL, or in mL.
  private func product(_ fields: Fields) throws(FileError) -> Fact {
    let strength = try fields.required("strength").amount()
    let vial = try fields.optional("vial") { (cursor) throws(FileError) in
      let vial = try cursor.amount()
      let wanted: Dimension =
        strength.unit.dimension == .activityConcentration ? .activity : .mass
      guard vial.unit.dimension == .volume || vial.unit.dimension == wanted else {
        throw cursor.fail(
          "'\(vial)' is not what a vial of \(strength) holds; write its volume in mL or its \(wanted)"
        )
      }
      return vial
    }
    return .product(
      occurrence: try fields.optional("occurrence")?.occurrence(),
      ProductAtHand(
        dose: try identifier(), strength: strength, day: try fields.required("day").date(),
        time: try fields.required("time").time(), zone: try fields.required("zone").zone(),
        lot: try fields.optional("lot")?.text(), vial: vial,
        vials: try fields.optional("vials")?.number(1...20)))
  }

  /// A course of radiation given elsewhere: its site, its fractions, and the dose of each.
  private func radiation(_ fields: Fields) throws(FileError) -> Circumstance.Radiation {
    return Circumstance.Radiation(
      site: try text(), fractions: try fields.required("fractions").number(1...100),
      dose: try fields.required("amount").gray(),
      hasCord: try fields.optional("cord-in-field")?.flag() ?? false,
      cordMaximum: try fields.optional("cord-dose")?.gray())
  }

  /// A dose of radiation.
  private func gray() throws(FileError) -> Quantity {
    let dose = try amount()
    guard dose.unit.dimension == .absorbedDose else {
      throw fail("'\(dose)' is no dose of radiation; write it in Gy")
    }
    return dose
  }

  /// The number of an occurrence; `next` is the first that is neither given nor omitted.
  private func occurrence() throws(FileError) -> Int? {
    if try text() == "next" { return nil }
    return try parse("an occurrence; write its number from 1, or 'next'") { text in
      Int(text).flatMap { (1...20_000).contains($0) ? $0 : nil }
    }
  }

  /// Entries stand in order of recording, and none tells of a day to come.
  func checkOrder(
    of entry: LedgerEntry, after last: LedgerEntry?, today: CivilDate?
  ) throws(FileError) {
    guard entry.on <= entry.recorded else {
      throw fail("the entry tells of \(entry.on) but was recorded on \(entry.recorded), before it")
    }
    if let last, entry.recorded < last.recorded {
      throw fail(
        "the ledger is out of order: this entry is of \(entry.recorded), the one before of "
          + "\(last.recorded); entries are only appended (use 'recorded' for the day of writing)")
    }
    if let today, entry.recorded > today {
      throw fail("the entry of \(entry.recorded) lies in the future; today is \(today)")
    }
  }

  /// One occurrence is given once, unless an entry between the two took the first one back.
  func refuseSecond(_ fact: Fact, _ givenAt: inout [Int: String]) throws(FileError) {
    switch fact {
    case .given(let number?, _):
      if let place = givenAt[number] {
        throw fail(
          "occurrence \(number) was given already, \(place); write the number of this one, or append "
            + "'missed: \(number)' before it to take the first one back")
      }
      givenAt[number] = "on line \(line)"
    case .missed(let number?), .omitted(let number?, _), .deferred(let number?, _, _),
      .booked(let number?, _, _):
      givenAt[number] = nil
    default: break
    }
  }
}
