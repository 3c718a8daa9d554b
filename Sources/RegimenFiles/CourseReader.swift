package import CivilTime
package import Courses
import Dosing
import Quantities
import Regimens

/// Reads course files.
package enum CourseReader {
  /// The most ledger entries of one course.
  package static let mostEntries = 100_000

  /// Reads one course; entries recorded after `today` are errors.
  package static func course(
    from source: SourceText, today: CivilDate?
  ) throws(FileErrors) -> Course {
    let root = try Cursor.root(of: source)
    var problems = Problems()
    let fields: Fields
    do {
      try root.checkFormat("course/1")
      fields = try Fields(root, ["osteon", "id", "patient", "regimen", "order", "ledger"])
    } catch { throw FileErrors([error]) }
    let id = problems.attempt { () throws(FileError) in try fields.required("id").identifier() }
    let patient = problems.attempt { () throws(FileError) in
      try fields.required("patient").patient()
    }
    let pin = problems.attempt { () throws(FileError) in try fields.required("regimen").pin() }
    let order = problems.attempt { () throws(FileError) in try fields.required("order").order() }
    if let patient, let order {
      problems.attempt { () throws(FileError) in
        try fields.required("order").checkDays(of: order, born: patient.born, today: today)
      }
    }
    var ledger: [LedgerEntry] = []
    var givenAt: [Int: String] = [:]
    for number in (order?.carriedOver ?? []).indices { givenAt[number + 1] = "elsewhere" }
    if let list = fields.optional("ledger") {
      let items = problems.attempt { () throws(FileError) in
        let items = try list.list()
        guard items.count <= mostEntries else {
          throw list.fail("the ledger has \(items.count) entries; at most \(mostEntries) are read")
        }
        return items
      }
      for item in items ?? [] {
        guard problems.errors.count < 100 else { break }
        let entry = problems.attempt { () throws(FileError) in
          let entry = try item.ledgerEntry()
          try item.checkOrder(of: entry, after: ledger.last, today: today)
          try item.checkHorizon(of: entry.fact, today: today)
          try item.refuseSecond(entry.fact, &givenAt)
          return entry
        }
        if let entry { ledger.append(entry) }
      }
    }
    guard problems.errors.isEmpty, let id, let patient, let pin, let order else {
      throw problems.inOrder
    }
    return Course(id: id, patient: patient, regimen: pin, order: order, ledger: ledger)
  }
}

extension Cursor {
  fileprivate func patient() throws(FileError) -> Patient {
    let fields = try Fields(self, ["id", "label", "born", "sex", "height"])
    return Patient(
      id: try fields.required("id").text(), label: try fields.required("label").text(),
      born: try fields.required("born").date(), sex: try fields.required("sex").choice(Sex.self),
      height: try fields.optional("height") { (cursor) throws(FileError) in
        try cursor.quantity(of: .length, from: 30, to: 280, in: .centimetre)
      })
  }

  fileprivate func pin() throws(FileError) -> RegimenPin {
    let fields = try Fields(self, ["id", "version", "fingerprint"])
    return RegimenPin(
      id: try fields.required("id").identifier(),
      version: try fields.required("version").parse("a version such as 1.0.0") {
        SemanticVersion($0)
      },
      fingerprint: try fields.optional("fingerprint") { (cursor) throws(FileError) in
        try cursor.fingerprint()
      })
  }

  fileprivate func order() throws(FileError) -> Order {
    let fields = try Fields(
      self,
      [
        "prescriber", "signed", "start", "time", "counts", "amounts", "site", "options",
        "carried-over",
      ])
    var counts: [String: Int] = [:]
    for (key, value) in try fields.optional("counts")?.entries() ?? [] {
      counts[key] = try value.number(1...1_000)
    }
    var amounts: [String: Quantity] = [:]
    for (key, value) in try fields.optional("amounts")?.entries() ?? [] {
      amounts[key] = try value.amount()
    }
    var carried: [CivilDate] = []
    for item in try fields.optional("carried-over")?.list() ?? [] {
      let day = try item.date()
      if let last = carried.last, day <= last {
        throw item.fail("doses given elsewhere must stand in rising order of days")
      }
      carried.append(day)
    }
    let options = try fields.optional("options")?.texts() ?? []
    return Order(
      prescriber: try fields.required("prescriber").text(),
      signed: try fields.required("signed").date(), start: try fields.required("start").date(),
      time: try fields.optional("time")?.time(), counts: counts, amounts: amounts,
      site: try fields.optional("site")?.text(), options: Set(options), carriedOver: carried)
  }

  /// The days of an order must be possible together.
  fileprivate func checkDays(
    of order: Order, born: CivilDate, today: CivilDate?
  ) throws(FileError) {
    let oldest = 130
    func fail(_ key: String, _ problem: String) -> FileError {
      let part = try? entries().first { $0.key == key }?.value
      return (part ?? self).fail(problem)
    }
    guard born <= order.start, order.start - born <= oldest * 366 else {
      throw fail(
        "start", "the start is \(order.start), but the patient was born on \(born); check both days"
      )
    }
    if let today, order.signed > today {
      throw fail("signed", "\(order.signed) lies in the future; today is \(today)")
    }
    guard order.signed >= born else {
      throw fail("signed", "\(order.signed) is before the patient was born, \(born)")
    }
    if let last = order.carriedOver.last, last >= order.start {
      throw fail(
        "carried-over",
        "a dose was carried over from \(last), which is not before the start, \(order.start); record it "
          + "in the ledger, or begin later")
    }
    if let first = order.carriedOver.first, first < born {
      throw fail("carried-over", "\(first) is before the patient was born, \(born)")
    }
    try checkHorizon(order.start, today: today)
  }
}
