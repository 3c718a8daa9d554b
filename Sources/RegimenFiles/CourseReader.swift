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
      fields = try Fields(root, ["osteon", "id", "patient", "regimen", "order", "ledger"])
      try root.checkFormat("course/1", fields)
    } catch { throw FileErrors([error]) }
    let id = problems.attempt { () throws(FileError) in try fields.required("id").identifier() }
    let patient = problems.attempt { () throws(FileError) in
      try fields.required("patient").patient()
    }
    let pin = problems.attempt { () throws(FileError) in try fields.required("regimen").pin() }
    let order = problems.attempt { () throws(FileError) in try fields.required("order").order() }
    var ledger: [LedgerEntry] = []
    if let list = fields.optional("ledger") {
      let items = problems.attempt { () throws(FileError) in
        let items = try list.list()
        guard items.count <= mostEntries else {
          throw list.fail("the ledger has \(items.count) entries; at most \(mostEntries) are read")
        }
        return items
      }
      for item in items ?? [] {
        guard problems.errors.count < 20 else { break }
        let entry = problems.attempt { () throws(FileError) in
          let entry = try item.ledgerEntry()
          try item.checkOrder(of: entry, after: ledger.last, today: today)
          return entry
        }
        if let entry { ledger.append(entry) }
      }
    }
    guard problems.errors.isEmpty, let id, let patient, let pin, let order else {
      throw FileErrors(problems.errors)
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
        try cursor.quantity(of: .length)
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
        try cursor.text()
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
      amounts[key] = try value.quantity()
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

  /// An amount of a dimension, such as a weight in kg or g.
  func quantity(of dimension: Dimension) throws(FileError) -> Quantity {
    let quantity = try quantity()
    guard quantity.unit.dimension == dimension, quantity.value > Exact(0) else {
      throw fail("'\(quantity)' is not a \(dimension); check the unit, and that it is above zero")
    }
    return quantity
  }
}
