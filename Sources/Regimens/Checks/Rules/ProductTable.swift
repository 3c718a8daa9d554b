#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Quantities

extension RegimenCheck {
  /// Factor = 2 to the power -((days x 24 h + offset) / half-life), rounded half up to as many
  /// places as the table has.
  ///
  /// A single digit that differs means a slip in the table, the half-life or the offset.
  static let productTable = RegimenCheck(
    id: "product.table",
    demand: "A printed decay table equals the formula to its last digit."
  ) { regimen, report in
    for part in regimen.doseParts {
      for (index, product) in part.value.products.enumerated() {
        let path = "\(part.path).products[\(index)]"
        guard let table = product.decayTable?.value else { continue }
        guard let halfLife = try? product.halfLife?.value.converted(to: .second).value.approximate,
          halfLife > 0
        else {
          report.error(
            at: "\(path).decay-table", "a decay table needs a half-life to be held against")
          continue
        }
        let offset = (try? product.tableOffset?.value.converted(to: .second).value.approximate) ?? 0
        let places = table.values.map(\.places).max() ?? 0
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        for (day, factor) in table.sorted(by: { $0.key < $1.key }) {
          let exact = exp2(-(Double(day) * 86_400 + offset) / halfLife)
          guard (exact * scale).rounded() != (factor.approximate * scale).rounded() else {
            continue
          }
          let rounded = "\(factor)"
          report.error(
            at: "\(path).decay-table.factors.\(day)",
            "the table says \(rounded) for day \(day), the half-life gives another factor")
        }
      }
    }
  }
}

extension Exact {
  /// Decimal places that are needed to write the number.
  fileprivate var places: Int { "\(self)".split(separator: ".").dropFirst().first?.count ?? 0 }
}
