import Quantities
import Regimens

extension Cursor {
  func doseRule(id: String) throws(FileError) -> DoseRule {
    let fields = try Fields(
      self,
      [
        "agent", "route", "flat", "per-kg", "per-m2", "ordered", "bands", "child-pugh", "levels",
        "re-escalate",
        "rounding", "maximum-single", "maximum-cumulative", "minimum-infusion", "infusion-volume",
        "times-a-day", "taking", "products", "weight-maximum-age", "tolerance",
      ])
    let amount = { (cursor: Cursor) throws(FileError) in try cursor.citedQuantity() }
    let basis: DoseBasis =
      switch try fields.exactlyOne(of: ["flat", "per-kg", "per-m2", "ordered"]) {
      case "flat": .flat(try fields.required("flat").citedQuantity())
      case "per-kg": .perWeight(try fields.required("per-kg").citedQuantity())
      case "per-m2": .perSurface(try fields.required("per-m2").citedQuantity())
      default: .ordered
      }
    var levels: [Cited<Quantity>] = []
    for item in try fields.optional("levels", { (cursor) throws(FileError) in try cursor.list() })
      ?? []
    {
      levels.append(try item.citedQuantity())
    }
    var products: [Product] = []
    for item in try fields.optional("products", { (cursor) throws(FileError) in try cursor.list() })
      ?? []
    {
      products.append(try item.product())
    }
    return DoseRule(
      id: id, agent: try fields.required("agent").text(),
      route: try fields.required("route").choice(Route.self), basis: basis,
      bands: try fields.optional("bands") { (cursor) throws(FileError) in try cursor.bandTable() },
      childPugh: try fields.optional("child-pugh") { (cursor) throws(FileError) in
        try cursor.childPughTable()
      },
      levels: levels,
      mayReescalate: try fields.optional("re-escalate") { (cursor) throws(FileError) in
        try cursor.flag()
      } ?? false,
      rounding: try fields.optional("rounding") { (cursor) throws(FileError) in
        try cursor.rounding()
      },
      maximumSingle: try fields.optional("maximum-single", amount),
      maximumCumulative: try fields.optional("maximum-cumulative", amount),
      minimumInfusion: try fields.optional("minimum-infusion", amount),
      infusionVolume: try fields.optional("infusion-volume", amount),
      timesADay: try fields.optional("times-a-day") { (cursor) throws(FileError) in
        try cursor.citedNumber(2...6)
      },
      taking: try fields.optional("taking") { (cursor) throws(FileError) in try cursor.taking() },
      products: products,
      weightMaximumAge: try fields.optional("weight-maximum-age") { (cursor) throws(FileError) in
        try cursor.citedDays()
      },
      tolerance: try fields.optional("tolerance") { (cursor) throws(FileError) in
        let share = try cursor.citedQuantity()
        guard share.value.unit == .percent, share.value.value > Exact(0),
          share.value.value <= Exact(50)
        else { throw cursor.fail("'\(share.value)' is not a share up to 50 %, such as '10 %'") }
        return share
      })
  }

  private func bandTable() throws(FileError) -> BandTable {
    let fields = try Fields(self, ["by", "bands"])
    var bands: [DoseBand] = []
    for item in try fields.required("bands").list() { bands.append(try item.band()) }
    return BandTable(
      basis: try fields.required("by").choice(BandTable.Basis.self), bands: bands)
  }

  private func band() throws(FileError) -> DoseBand {
    let fields = try Fields(
      self,
      [
        "from", "above", "to", "below", "amount", "volume", "minimum-infusion", "infusion-volume",
        "every-days", "stop",
      ])
    let range = try fields.range(lower: ("from", "above"), upper: ("to", "below"))
    if try fields.exactlyOne(of: ["amount", "stop"]) == "stop" {
      return DoseBand(
        range: range, outcome: .stop(reason: try fields.required("stop").citedText()))
    }
    let amount = { (cursor: Cursor) throws(FileError) in try cursor.citedQuantity() }
    return DoseBand(
      range: range,
      outcome: .amount(
        BandDose(
          amount: try fields.required("amount").citedQuantity(),
          volume: try fields.optional("volume", amount),
          minimumInfusion: try fields.optional("minimum-infusion", amount),
          infusionVolume: try fields.optional("infusion-volume", amount),
          everyDays: try fields.optional("every-days") { (cursor) throws(FileError) in
            try cursor.citedNumber(1...31)
          })))
  }

  private func childPughTable() throws(FileError) -> ChildPughTable {
    let fields = try Fields(self, ["asked-with", "classes"])
    var bands: [ChildPughBand] = []
    for item in try fields.required("classes").list() { bands.append(try item.childPughBand()) }
    return ChildPughTable(
      bands: bands,
      askedWith: try fields.optional("asked-with") { (cursor) throws(FileError) in
        try cursor.citedText()
      })
  }

  private func childPughBand() throws(FileError) -> ChildPughBand {
    let fields = try Fields(self, ["class", "amount", "stop"])
    let outcome: ChildPughBand.Outcome =
      if try fields.exactlyOne(of: ["amount", "stop"]) == "stop" {
        .stop(reason: try fields.required("stop").citedText())
      } else {
        .amount(try fields.required("amount").citedQuantity())
      }
    return ChildPughBand(
      liver: try fields.required("class").choice(ChildPughClass.self), outcome: outcome)
  }

  private func rounding() throws(FileError) -> Cited<Rounding> {
    let fields = try Fields(self, ["to", "rule"])
    let increment = try fields.required("to").cited { (cursor, text) throws(FileError) in
      guard let value = try? Exact(parsing: text), value > Exact(0) else {
        throw cursor.fail("'\(text)' is not an amount above zero, in the unit of the dose")
      }
      return value
    }
    let mode = try fields.required("rule").choice(Rounding.Mode.self)
    return increment.map { Rounding(increment: $0, mode: mode) }
  }

  private func taking() throws(FileError) -> Taking {
    let fields = try Fields(self, ["fast-before", "fast-after", "upright", "after-meal-within"])
    let time = { (cursor: Cursor) throws(FileError) in
      let length = try cursor.citedQuantity()
      guard length.value.unit.dimension == .time else {
        throw cursor.fail("'\(length.value)' is not a length of time, such as '30 min'")
      }
      return length
    }
    return Taking(
      fastBefore: try fields.optional("fast-before", time),
      fastAfter: try fields.optional("fast-after", time),
      upright: try fields.optional("upright", time),
      afterMealWithin: try fields.optional("after-meal-within", time))
  }

  private func product() throws(FileError) -> Product {
    let fields = try Fields(
      self, ["only-in", "concentration", "vial", "half-life", "decay-table", "table-offset"])
    let amount = { (cursor: Cursor) throws(FileError) in try cursor.citedQuantity() }
    return Product(
      jurisdictions: try fields.jurisdictions(),
      concentration: try fields.required("concentration").citedQuantity(),
      vial: try fields.optional("vial", amount), halfLife: try fields.optional("half-life", amount),
      decayTable: try fields.optional("decay-table") { (cursor) throws(FileError) in
        try cursor.decayTable()
      },
      tableOffset: try fields.optional("table-offset", amount))
  }

  /// Days from the reference and the factor of each, as the label prints them.
  private func decayTable() throws(FileError) -> Cited<[Int: Exact]> {
    let fields = try Fields(self, ["sources", "factors"])
    var table: [Int: Exact] = [:]
    for (key, value) in try fields.required("factors").entries() {
      guard let day = Int(key), table[day] == nil else {
        throw value.failKey("'\(key)' is not a day from the reference, such as -14")
      }
      table[day] = try value.parse("a factor such as 2.296") { try? Exact(parsing: $0) }
    }
    return Cited(table, try fields.required("sources").texts())
  }
}

extension Fields {
  /// A range from two pairs of keys: the first of each includes its end, the second does not.
  func range(
    lower: (inside: String, outside: String), upper: (inside: String, outside: String)
  ) throws(FileError) -> LimitRange {
    var citations: Set<String> = []
    func limit(_ keys: (inside: String, outside: String)) throws(FileError) -> LimitRange.Limit? {
      let present = [keys.inside, keys.outside].filter { optional($0) != nil }
      guard let key = present.first else { return nil }
      guard present.count == 1 else {
        throw cursor.fail("only one of \(keys.inside) and \(keys.outside) can stand here")
      }
      let value = try required(key).citedQuantity()
      citations.formUnion(value.citations)
      return LimitRange.Limit(quantity: value.value, isInside: key == keys.inside)
    }
    let low = try limit(lower)
    let high = try limit(upper)
    return LimitRange(lower: low, upper: high, citations: citations.sorted())
  }
}
