import Testing

@testable import Chairs

@Suite("A session's cheapest times under prices")
struct SeriesPricingTests {
  /// Tries every consultation, installation and treatment of a kind on a day.
  private func least(
    _ tables: SeriesTables, _ number: Int, _ day: Int, _ prices: [Int]
  ) -> Int? {
    let kind = tables.kinds[number]
    let (slots, row) = (tables.slots, day * tables.slots)
    let sector = kind.sector * (tables.days + 1) * slots
    func nurse(_ span: Range<Int>, _ parts: Int) -> Int? {
      guard span.allSatisfy({ tables.attention[row + $0] >= parts }) else { return nil }
      return span.reduce(0) { $0 + parts * prices[tables.doctors.count + row + $1] }
    }
    var best: Int?
    let visits = kind.needsConsultation ? Array(0...max(0, slots - tables.consultation)) : [0]
    for seen in visits {
      var (end, asked) = (0, 0)
      if kind.needsConsultation {
        let span = seen..<(seen + tables.consultation)
        guard span.allSatisfy({ tables.doctors[sector + row + $0] >= 1 }) else { continue }
        end = span.upperBound
        asked = span.reduce(0) { $0 + prices[sector + row + $1] }
      }
      let ready = tables.ready(number, day, after: end)
      for seat in stride(from: end, through: slots - tables.installation, by: 1) {
        guard let seating = nurse(seat..<(seat + tables.installation), tables.parts) else {
          continue
        }
        let first = max(ready, seat + tables.installation)
        for drip in stride(from: first, through: slots - kind.treatment, by: 1) {
          guard let care = nurse(drip..<(drip + kind.treatment), 1) else { continue }
          let finish = (day - 1) * slots + drip + kind.treatment
          let cost = asked + seating + care + SeriesBound.fineness * finish
          best = min(best ?? cost, cost)
        }
      }
    }
    return best
  }

  @Test("they cost the least that trying all times finds", arguments: 1...20)
  func exact(seed: Int) {
    let tables = SeriesTables(SeriesExample.instance(seed: seed, patients: 9, days: 4, slots: 8))
    var random = WeeksRandom(seed: UInt64(seed), lane: 0)
    let prices = (tables.doctors + tables.attention).map { _ in random.below(400) }
    var pricing = SeriesPricing(tables)
    for day in 1...tables.days {
      pricing.enter(day, prices)
      for kind in tables.kinds.indices {
        var times = SeriesTimes(consultation: 0, installation: 0, treatment: 0, end: 0)
        let cost = pricing.cheapest(kind, &times)
        #expect(cost == least(tables, kind, day, prices), "seed \(seed), day \(day), kind \(kind)")
      }
    }
  }
}
