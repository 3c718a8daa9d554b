extension PooledDual {
  /// Raises the bound further where single steps are stuck at a corner, by the volume algorithm
  /// (Barahona and Anbil 2000).
  ///
  /// The direction is an average over many steps, which is how far an average, fractional plan is
  /// overfull; steps start from the best prices and shrink while they fail.
  func refine(ceiling: Int, stop: (Int) -> Bool) {
    price.copy(from: bestPrice)
    _ = evaluate()
    direction.copy(from: gradient)
    var factor = 0.5
    var share = 0.1
    var failures = 0
    var steps = 0
    var checkpoint = bestBound
    while !stop(work) && factor > 1e-5 && bestBound < Double(ceiling) {
      let target = bestBound * 1.02 + 10
      stepFromBest(factor * (target - bestBound))
      let bound = evaluate()
      let agrees = mix(share)
      if bound > bestBound {
        bestBound = bound
        bestPrice.copy(from: price)
        failures = 0
        if agrees { factor = min(2, factor * 1.2) }
      } else {
        failures += 1
        if failures == 20 {
          failures = 0
          factor *= 0.66
        }
      }
      steps += 1
      if steps % 200 == 0 {
        if bestBound < checkpoint * 1.001 { share = max(0.002, share * 0.6) }
        checkpoint = bestBound
      }
    }
    keepBest()
  }

  /// Moves the prices from the best ones along the direction.
  private func stepFromBest(_ amount: Double) {
    var length = 0.0
    for row in 0..<width where bestPrice[row] > 0 || direction[row] > 0 {
      length += direction[row] * direction[row]
    }
    guard length > 0 else { return }
    let size = amount / length
    for row in 0..<width { price[row] = max(0, bestPrice[row] + size * direction[row]) }
  }

  /// Takes a share of the newest gradient into the direction, as much as makes it shortest, and says
  /// whether the two agree.
  private func mix(_ most: Double) -> Bool {
    var across = 0.0
    var new = 0.0
    var old = 0.0
    for row in 0..<width {
      across += direction[row] * gradient[row]
      new += gradient[row] * gradient[row]
      old += direction[row] * direction[row]
    }
    let spread = new + old - 2 * across
    let best = spread > 0 ? (old - across) / spread : most
    let share = max(most / 10, min(most, best))
    for row in 0..<width {
      direction[row] = share * gradient[row] + (1 - share) * direction[row]
    }
    return across >= 0
  }
}
